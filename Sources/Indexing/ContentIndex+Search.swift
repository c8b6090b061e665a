import GRDB
import Handrail

extension ContentIndex {
    /// How long a search may take; what was found by then is shown.
    static let mostTime = Duration.milliseconds(250)

    /// The codes that were recognised, then what answers the words, best first.
    func search(
        _ request: SearchRequest, within time: Duration = mostTime
    ) throws -> SearchResults {
        let deadline = Deadline(after: time)
        return try database.read { db in
            try Search(request, self, deadline, in: db).results()
        }
    }
}

/// One search of an index, from the words of a query to the results that are shown.
struct Search {
    let request: SearchRequest
    let index: ContentIndex
    let reader: PostingReader
    let deadline: Deadline
    let plan: QueryPlan
    let boost: Boost
    let filter: DocumentFilter
    private let suggestion: String?
    private let db: Database

    /// Plans the search.
    init(
        _ request: SearchRequest, _ index: ContentIndex, _ deadline: Deadline, in db: Database
    ) throws {
        let stems = try Stems(db)
        let codes = CodeKey.all(in: request.reading)
        let planned = try QueryPlanner(index, stems).plan(request, hasCode: !codes.isEmpty)
        self.request = request
        self.index = index
        self.deadline = deadline
        self.db = db
        reader = PostingReader(db, tops: index.tables.tops)
        plan = planned.plan
        suggestion = try planned.spelling(of: request.query.text, stems)
        boost = try Boost(codes, request, index, in: db)
        filter = try DocumentFilter(request.query.filter, index, stems, reader)
    }

    /// The page of results that was asked for.
    func results() throws -> SearchResults {
        let cards = index.entries.places(of: request.reading.codes).filter(filter.admits)
        let matches = try Matches(self, shown: cards)
        let all =
            cards.map { Match(document: $0, score: Match.ofCode, passage: nil) } + matches.ranked
        let shown = Array(all.dropFirst(request.offset).prefix(request.limit))
        let sections = try ShownSections(of: shown, self, db)
        return SearchResults(
            reading: request.reading, suggestion: suggestion,
            hits: try shown.map { try hit($0, try sections.best(of: $0)) }, total: all.count,
            isPartial: matches.isPartial)
    }

    private func hit(_ match: Match, _ section: ShownSections.Section?) throws -> SearchHit {
        let entry = index.entries[match.document]
        // A heading may have no text.
        let excerpt = section?.excerpt ?? []
        return SearchHit(
            kind: entry.kind, slug: entry.slug, title: entry.title, summary: entry.summary,
            excerpt: excerpt.isEmpty ? Excerpt.plain(entry.summary) : excerpt,
            heading: section?.heading,
            score: Double(match.score), codes: entry.codes)
    }
}
