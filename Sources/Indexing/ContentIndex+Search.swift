import GRDB
import Handrail

extension ContentIndex {
    /// The codes that were recognised, then the documents that have every word,
    /// and where fewer than three do, those that have some; best first.
    func search(
        _ query: SearchQuery, reading: TextReading, followed: [String], page: SearchPage
    ) throws -> SearchResults {
        let recognized = reading.codes
        return try database.read { db in
            let match = try MatchExpression(
                query, recognized: recognized, synonyms, vocabulary: vocabulary, in: db)
            let first = page.kind ?? .code == .code ? entries(of: recognized) : []
            let filter = Matches.Filter(
                page.kind, excluded: first, recognized: recognized, followed: followed,
                text: query.text.lowercased(), among: entries)
            let found = try match.map {
                try Matches($0, filter, among: entries, in: db)
            }
            let codes = first.map { Matches.Match(document: $0, score: 1_000) }
            let all = codes + (found?.ranked ?? [])
            let shown = Array(all.dropFirst(page.offset).prefix(page.limit))
            let parts = try found.map {
                try BestSections($0.wanted, of: shown.map(\.document), in: db)
            }
            return SearchResults(
                reading: reading,
                hits: shown.map { hit($0, parts?.byDocument[$0.document]) }, total: all.count)
        }
    }

    /// The numbers of the codes' own documents, in the order of the codes.
    private func entries(of recognized: [RecognizedCode]) -> [Int] {
        recognized.compactMap { entries.place(.code, $0.code) }
    }

    private func hit(_ match: Matches.Match, _ part: BestSections.Part?) -> SearchHit {
        let entry = entries[match.document]
        return SearchHit(
            kind: entry.kind, slug: entry.slug, title: entry.title, summary: entry.summary,
            excerpt: part?.excerpt ?? Excerpt.plain(entry.summary), heading: part?.heading,
            score: match.score, codes: entry.codes)
    }
}
