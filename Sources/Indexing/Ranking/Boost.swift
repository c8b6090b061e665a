import GRDB
import Handrail

/// What makes a document likelier beside its words: the codes of the query, the
/// article to follow for them, a title that begins with the query.
struct Boost {
    /// What the query's codes would add to a document's coverage that has them all.
    let rarity: Float
    private let codes: [Code]
    private let followed: [Int]
    private let titled: [Int]

    /// How many codes of a text count.
    private static let mostCodes = 8

    /// A code of the query that stands in some documents.
    private struct Code {
        let rarity: Float
        let documents: [(document: Int, bonus: Float)]
    }

    init(
        _ keys: [CodeKey], _ request: SearchRequest, _ index: ContentIndex, in db: Database
    ) throws {
        let entries = index.entries
        codes = try Boost.codes(keys, of: entries.kinds.count, index.tables.outline, in: db)
        rarity = codes.reduce(0) { $0 + $1.rarity }
        followed = request.followed.compactMap { entries.place(.article, $0) }
        titled = entries.places(titled: request.query.text.lowercased())
    }

    func apply(to scores: inout Scores) {
        let best = scores.sums.max() ?? 0
        for code in codes {
            for (document, bonus) in code.documents {
                scores.add(bonus, to: document, covering: code.rarity)
            }
        }
        for document in Set(followed) {
            scores.add(best * Ranking.followed, to: document)
        }
        for document in titled {
            scores.add(scores.sums[document] * Ranking.titled, to: document)
        }
    }

    /// The documents with the codes, each code by its rarity.
    private static func codes(
        _ keys: [CodeKey], of count: Int, _ outline: Outline, in db: Database
    ) throws -> [Code] {
        var codes: [Code] = []
        for key in keys where codes.count < mostCodes {
            let found = try CodeMentions.documents(with: key, outline, in: db)
            let most = max(Double(count) * Ranking.commonCode, Ranking.fewWithCode)
            guard !found.isEmpty, Double(found.count) <= most else { continue }
            let rarity = BM25(documents: count, having: found.count).rarity
            let documents = found.map {
                ($0.document, Ranking.code * Ranking.codeGrades[$0.grade.rawValue] * rarity)
            }
            codes.append(Code(rarity: rarity, documents: documents))
        }
        return codes
    }
}
