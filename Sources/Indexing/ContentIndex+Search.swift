import GRDB
import Handrail

extension ContentIndex {
    /// The codes that were recognised, then the documents that have every word,
    /// and where fewer than three do, those that have some; best first.
    func search(
        _ query: SearchQuery, recognized: [RecognizedCode], page: SearchPage
    ) throws -> SearchResults {
        let match = MatchExpression(query, synonyms: synonyms)
        return try database.read { db in
            let wantsCodes = page.kind == nil || page.kind == .code
            let first = wantsCodes ? try Row.codes(recognized.map(\.code), in: db) : []
            let found = try match.map { try Matches($0, page.kind, without: first, in: db) }
            let rest = try found?.rows(
                limit: page.limit - first.dropFirst(page.offset).prefix(page.limit).count,
                offset: max(0, page.offset - first.count), in: db)
            let shown = Array(first.dropFirst(page.offset).prefix(page.limit)) + (rest ?? [])
            let parts = try match.map { try BestSections($0.any, of: shown, in: db) }
            return SearchResults(
                recognized: recognized, hits: shown.map { SearchHit($0, parts) },
                total: first.count + (found?.count ?? 0))
        }
    }
}

/// The documents that match, counted before any is fetched.
private struct Matches {
    let count: Int
    private let expression: String
    private let filter: String
    private let arguments: StatementArguments

    /// Fewer matches of all words than this, and some words are enough.
    private static let fewest = 3

    init(
        _ match: MatchExpression, _ kind: SearchKind?, without excluded: [Row], in db: Database
    ) throws {
        let ids = excluded.map { $0["id"] as Int64 }
        let marks = ids.map { _ in "?" }.joined(separator: ", ")
        filter =
            "document.id NOT IN (\(marks))" + (kind == nil ? "" : " AND document.kind = ?")
        arguments = StatementArguments(ids) + StatementArguments(kind.map { [$0.rawValue] } ?? [])
        let strict = try Matches.count(match.all, filter, arguments, in: db)
        expression = strict < Matches.fewest ? match.any : match.all
        count =
            strict < Matches.fewest
            ? try Matches.count(match.any, filter, arguments, in: db) : strict
    }

    /// Best first: a code weighs more than a title's word, that more than one in the text.
    func rows(limit: Int, offset: Int, in db: Database) throws -> [Row] {
        guard limit > 0 else { return [] }
        let sql = """
            SELECT document.*, bm25(document_index, 8.0, 6.0, 3.0, 4.0, 3.0, 1.0) AS rank
            FROM document_index
            JOIN document ON document.id = document_index.rowid
            WHERE document_index MATCH ? AND \(filter)
            ORDER BY rank, document.id
            LIMIT ? OFFSET ?
            """
        return try Row.fetchAll(
            db, sql: sql, arguments: [expression] + arguments + [limit, offset])
    }

    private static func count(
        _ expression: String, _ filter: String, _ arguments: StatementArguments, in db: Database
    ) throws -> Int {
        let sql = """
            SELECT count(*)
            FROM document_index
            JOIN document ON document.id = document_index.rowid
            WHERE document_index MATCH ? AND \(filter)
            """
        return try Int.fetchOne(db, sql: sql, arguments: [expression] + arguments) ?? 0
    }
}

extension Row {
    /// The documents of codes, in the order of the codes.
    fileprivate static func codes(_ codes: [String], in db: Database) throws -> [Row] {
        try codes.compactMap { code in
            try Row.fetchOne(
                db, sql: "SELECT *, -1000.0 AS rank FROM document WHERE kind = 'code' AND slug = ?",
                arguments: [code])
        }
    }
}

extension SearchHit {
    /// A row of the index with the part of it that matched best.
    fileprivate init(_ row: Row, _ parts: BestSections?) {
        let summary: String = row["summary"]
        let part = parts?.byDocument[row["id"]]
        self.init(
            kind: SearchKind(rawValue: row["kind"]) ?? .article, slug: row["slug"],
            title: row["title"], summary: summary,
            excerpt: part?.excerpt ?? Excerpt.plain(summary), heading: part?.heading,
            score: -(row["rank"] as Double),
            codes: (row["codes"] as String).split(separator: " ").map(String.init))
    }
}
