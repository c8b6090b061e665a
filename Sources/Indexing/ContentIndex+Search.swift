import GRDB
import Handrail

extension ContentIndex {
    /// How long a search may take; what was found by then is shown.
    static let mostTime = Duration.milliseconds(250)

    /// The codes that were recognised, then what answers the words, best first.
    func search(
        _ query: SearchQuery, reading: TextReading, followed: [String],
        _ priors: Priors, page: SearchPage,
        within time: Duration = mostTime
    ) throws -> SearchResults {
        let deadline = Deadline(after: time)
        return try database.read { db in
            let stems = try Stems(db)
            let reader = PostingReader(db, tops: tables.tops)
            let codes = CodeKey.all(in: reading.words)
            let planned = try planner(stems).plan(
                reading.words, isLastWordOpen: query.isLastWordOpen, isPasted: reading.isPasted,
                hasCode: !codes.isEmpty)
            let filter = try DocumentFilter(query.filter, self, stems, reader)
            let cards = entries.places(of: reading.codes).filter(filter.admits)
            let matches = try Matches(
                planned.plan, try Boost(codes, followed: followed, query.text, entries, in: db),
                filter,
                priors, shown: cards, tables, reader, deadline, upTo: page.offset + page.limit)
            let all =
                cards.map { Match(document: $0, score: Match.ofCode, passage: nil) }
                + matches.ranked
            let shown = all.dropFirst(page.offset).prefix(page.limit)
            return SearchResults(
                reading: reading, suggestion: spelling(of: query.text, planned.corrections),
                hits: try shown.map { try hit($0, planned.plan, db) }, total: all.count,
                isPartial: deadline.isOver)
        }
    }

    func planner(_ stems: Stems) -> QueryPlanner {
        QueryPlanner(
            lexicon: tables.lexicon, spelling: tables.spelling, synonyms: synonyms, stems: stems,
            documents: tables.lengths.count)
    }

    /// The text with its misspelt words corrected; nil when there are none.
    private func spelling(of text: String, _ corrections: [String: String]) -> String? {
        guard !corrections.isEmpty else { return nil }
        let split = SplitText(text)
        var corrected: [UInt8] = []
        var end = 0
        for word in split.words where !word.isPart && word.start >= end {
            guard let other = corrections[split.text(of: word)] else { continue }
            corrected += split.bytes[end..<word.start] + Array(other.utf8)
            end = word.end
        }
        corrected += split.bytes[end...]
        return String(decoding: corrected, as: UTF8.self)
    }

    private func hit(_ match: Match, _ plan: QueryPlan, _ db: Database) throws -> SearchHit {
        let entry = entries[match.document]
        let shown = try match.passage.flatMap { try part(of: $0, plan, db) }
        return SearchHit(
            kind: entry.kind, slug: entry.slug, title: entry.title, summary: entry.summary,
            excerpt: shown?.excerpt ?? Excerpt.plain(entry.summary), heading: shown?.heading,
            score: Double(match.score), codes: entry.codes)
    }

    /// The heading and excerpt of the passage that matched best; nil when only the title did.
    private func part(
        of passage: Passages.Passage, _ plan: QueryPlan, _ db: Database
    ) throws -> (heading: MatchedHeading?, excerpt: [ExcerptPiece])? {
        guard let section = passage.section,
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT heading, anchor, text FROM section WHERE id = ?"),
                arguments: [section])
        else { return nil }
        let title: String = row["heading"]
        let anchor: String = row["anchor"]
        let length = title.isEmpty ? 0 : SplitText(title).length + Place.gap
        let start = tables.outline.start(of: section) + length
        let inText = passage.hits.filter { $0.place.position >= start }
        let hits = inText.map { hit in
            Excerpt.Hit(
                position: hit.place.position - start, rarity: plan.words[hit.word].rarity,
                word: hit.word)
        }
        return (
            anchor.isEmpty ? nil : MatchedHeading(title: title, anchor: anchor),
            Excerpt.pieces(row["text"], hits: hits)
        )
    }
}
