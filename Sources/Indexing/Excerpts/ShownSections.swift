import GRDB
import Handrail

/// Shows of each result the section that matched best.
struct ShownSections {
    private let plan: QueryPlan
    private let outline: Outline
    /// Of the results that the ranking did not look at closely.
    private let passages: Passages
    private let db: Database

    struct Section {
        /// Nil for what stands before the first heading.
        let heading: MatchedHeading?
        let excerpt: [ExcerptPiece]
    }

    init(of matches: [Match], _ search: Search, _ db: Database) throws {
        plan = search.plan
        outline = search.index.tables.outline
        let others = matches.filter { $0.passage == nil }.map(\.document)
        passages = try Passages(search.plan, in: others, search.reader)
        self.db = db
    }

    /// The section of a match; nil when only its title or labels did match.
    func best(of match: Match) throws -> Section? {
        guard let passage = match.passage ?? passages.best(of: match.document, outline),
            let section = passage.section
        else { return nil }
        let statement = try db.cachedStatement(
            sql: "SELECT heading, anchor, text FROM section WHERE id = ?")
        let number = outline.row(of: section, in: match.document)
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
        let heading = MatchedHeading(title: row["heading"], anchor: row["anchor"])
        return Section(
            heading: heading.anchor.isEmpty ? nil : heading,
            excerpt: Excerpt.pieces(
                row["text"], hits: hits(passage, after: heading.title, in: section)))
    }

    /// The hits in a section's text, counted from its beginning.
    private func hits(
        _ passage: Passages.Passage, after heading: String, in section: Int
    ) -> [Excerpt.Hit] {
        let length = heading.isEmpty ? 0 : SplitText(heading).length + Place.gap
        let start = outline.start(of: section) + length
        return passage.hits.filter { $0.place.position >= start }.map { hit in
            Excerpt.Hit(
                position: hit.place.position - start, rarity: plan.words[hit.word].rarity,
                word: hit.word)
        }
    }
}
