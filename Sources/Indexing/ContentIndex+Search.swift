import GRDB
import Handrail

extension ContentIndex {
    /// The codes that were recognised, then the documents that have every word,
    /// and where fewer than three do, those that have some; best first.
    func search(
        _ query: SearchQuery, recognized: [RecognizedCode], followed: [String], page: SearchPage
    ) throws -> SearchResults {
        let match = MatchExpression(query, synonyms: synonyms)
        return try database.read { db in
            let wantsCodes = page.kind == nil || page.kind == .code
            let first = wantsCodes ? try Row.codes(recognized.map(\.code), in: db) : []
            let filter = Matches.Filter(
                kind: page.kind, excluded: first.map { $0["id"] }, codes: recognized.map(\.code),
                followed: followed,
                text: query.text.lowercased())
            let found = try match.map { try Matches($0, filter, in: db) }
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

extension Row {
    /// The documents of codes, in the order of the codes.
    fileprivate static func codes(_ codes: [String], in db: Database) throws -> [Row] {
        try codes.compactMap { code in
            try Row.fetchOne(
                db, sql: "SELECT *, 1000.0 AS score FROM document WHERE kind = 'code' AND slug = ?",
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
            score: row["score"],
            codes: (row["codes"] as String).split(separator: " ").map(String.init))
    }
}
