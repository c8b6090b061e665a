import GRDB
import Handrail

/// The documents that match a query, best first, as numbers only.
struct Matches {
    /// A document's number and how well it matches.
    struct Match {
        let document: Int
        let score: Double
    }

    let ranked: [Match]
    /// What to look for in the parts of those documents.
    let wanted: String

    /// Which documents may be among them, and which weigh more.
    struct Filter {
        let kind: SearchKind?
        /// Documents that are shown already.
        let excluded: [Int]
        /// How much more than 1 a document weighs.
        let weights: [Int: Double]
    }

    /// Fewer matches of all words than this, and some words are enough.
    private static let fewest = 3
    /// Of the matches of some words, those under this share of the best score are left out.
    private static let share = 0.1

    init(
        _ match: MatchExpression, _ filter: Filter, among entries: Entries, in db: Database
    ) throws {
        let strict = try Matches.ranked(match.all, filter, entries, in: db)
        guard strict.count < Matches.fewest, match.any != match.all else {
            ranked = strict
            wanted = match.each
            return
        }
        let loose = try Matches.ranked(match.any, filter, entries, in: db)
        let least = Matches.share * (loose.first?.score ?? 0)
        ranked = loose.filter { $0.score >= least }
        wanted = match.any
    }

    /// A code weighs more than a title's word, that more than one in the text.
    private static func ranked(
        _ expression: String, _ filter: Filter, _ entries: Entries, in db: Database
    ) throws -> [Match] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT rowid, bm25(document_index, 8.0, 6.0, 3.0, 2.0, 3.0, 1.0)
                FROM document_index
                WHERE document_index MATCH ?
                """)
        let rows = try Row.fetchCursor(statement, arguments: [expression])
        var ranked: [Match] = []
        while let row = try rows.next() {
            let document: Int = row[0]
            guard filter.kind == nil || entries.kinds[document] == filter.kind,
                !filter.excluded.contains(document)
            else { continue }
            let rank: Double = row[1]
            let weight = filter.weights[document] ?? 1
            ranked.append(Match(document: document, score: -rank * weight))
        }
        return ranked.sorted {
            $0.score == $1.score ? $0.document < $1.document : $0.score > $1.score
        }
    }
}

extension Matches.Filter {
    /// 1.6 for what covers a recognised code, 2.5 for the article to follow for
    /// it, twice as much for a title that begins with the query.
    init(
        _ kind: SearchKind?, excluded: [Int], recognized: [RecognizedCode], followed: [String],
        text: String, among entries: Entries
    ) {
        var weights: [Int: Double] = [:]
        for code in recognized {
            for place in entries.places(covering: code.code) { weights[place] = 1.6 }
        }
        for place in followed.compactMap({ entries.place(.article, $0) }) { weights[place] = 2.5 }
        for place in entries.places(titled: text) { weights[place, default: 1] *= 2 }
        self.init(kind: kind, excluded: excluded, weights: weights)
    }
}
