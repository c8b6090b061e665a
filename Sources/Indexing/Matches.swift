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

    /// Which documents may be among them, and which weigh more.
    struct Filter {
        let kind: SearchKind?
        /// Documents that are shown already.
        let excluded: [Int]
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

    init(
        _ match: MatchExpression, _ filter: Filter, among entries: [Entry], in db: Database
    ) throws {
        let strict = try Matches.ranked(match.all, filter, entries, in: db)
        guard strict.count < Matches.fewest, match.any != match.all else {
            ranked = strict
            return
        }
        let loose = try Matches.ranked(match.any, filter, entries, in: db)
        let least = Matches.share * (loose.first?.score ?? 0)
        ranked = loose.filter { $0.score >= least }
    }

    /// A code weighs more than a title's word, that more than one in the text.
    private static func ranked(
        _ expression: String, _ filter: Filter, _ entries: [Entry], in db: Database
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
            guard filter.admits(document, entries[document]) else { continue }
            let rank: Double = row[1]
            ranked.append(
                Match(document: document, score: -rank * filter.weight(entries[document])))
        }
        return ranked.sorted {
            $0.score == $1.score ? $0.document < $1.document : $0.score > $1.score
        }
    }
}

extension Matches.Filter {
    fileprivate func admits(_ document: Int, _ entry: Entry) -> Bool {
        (kind == nil || entry.kind == kind) && !excluded.contains(document)
    }

    /// 1.6 for what covers a recognised code, 2.5 for the article to follow,
    /// twice as much for a title that begins with the query, 1 for all else.
    fileprivate func weight(_ entry: Entry) -> Double {
        let isFollowed = entry.kind == .article && followed.contains(entry.slug)
        let about = isFollowed ? 2.5 : entry.codes.contains(where: codes.contains) ? 1.6 : 1
        return entry.foldedTitle.hasPrefix(text) ? about * 2 : about
    }
}
