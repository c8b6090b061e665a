import GRDB
import Handrail

/// The documents that match a query, best first, as numbers only: what is
/// shown of them is fetched for one page.
struct Matches {
    /// How many there are.
    var count: Int { ranked.count }

    private let ranked: [(id: Int64, score: Double)]

    /// Which documents may be among them, and which weigh more.
    struct Filter {
        let kind: SearchKind?
        /// Documents that are shown already.
        let excluded: [Int64]
        /// Codes that were recognised: what covers one of them weighs more.
        let codes: [String]
        /// The articles to follow for those codes, by slug: they weigh most.
        let followed: [String]
        /// The query in lower case: a title that begins with it weighs more.
        let text: String
    }

    /// Fewer matches of all words than this, and some words are enough.
    private static let fewest = 3
    /// Of the matches of some words, those under this share of the best score are left out.
    private static let share = 0.1

    init(_ match: MatchExpression, _ filter: Filter, in db: Database) throws {
        let strict = try Matches.ranked(match.all, filter, in: db)
        guard strict.count < Matches.fewest, match.any != match.all else {
            ranked = strict
            return
        }
        let loose = try Matches.ranked(match.any, filter, in: db)
        let least = Matches.share * (loose.first?.score ?? 0)
        ranked = loose.filter { $0.score >= least }
    }

    /// One page of them.
    func rows(limit: Int, offset: Int, in db: Database) throws -> [Row] {
        let statement = try db.cachedStatement(
            sql: "SELECT document.*, ? AS score FROM document WHERE id = ?")
        return try ranked.dropFirst(offset).prefix(limit).compactMap { id, score in
            try Row.fetchOne(statement, arguments: [score, id])
        }
    }

    /// A code weighs more than a title's word, that more than one in the text.
    private static func ranked(
        _ expression: String, _ filter: Filter, in db: Database
    ) throws -> [(id: Int64, score: Double)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT document.id, document.slug, document.title, document.codes,
                       bm25(document_index, 8.0, 6.0, 3.0, 2.0, 3.0, 1.0) AS rank
                FROM document_index
                JOIN document ON document.id = document_index.rowid
                WHERE document_index MATCH ? AND (?2 IS NULL OR document.kind = ?2)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [expression, filter.kind?.rawValue])
        var ranked: [(id: Int64, score: Double)] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            guard !filter.excluded.contains(id) else { continue }
            let rank: Double = row[4]
            ranked.append((id, -rank * filter.weight(slug: row[1], title: row[2], codes: row[3])))
        }
        return ranked.sorted { $0.score == $1.score ? $0.id < $1.id : $0.score > $1.score }
    }
}

extension Matches.Filter {
    /// 1.6 for what covers a recognised code, 2.5 for the article to follow,
    /// twice as much for a title that begins with the query, 1 for all else.
    fileprivate func weight(slug: String, title: String, codes: String) -> Double {
        let about = followed.contains(slug) ? 2.5 : covered(codes) ? 1.6 : 1
        let begins = title.utf8.count >= text.utf8.count && title.lowercased().hasPrefix(text)
        return about * (begins ? 2 : 1)
    }

    private func covered(_ codes: String) -> Bool {
        !self.codes.isEmpty
            && codes.split(separator: " ").contains { self.codes.contains(String($0)) }
    }
}
