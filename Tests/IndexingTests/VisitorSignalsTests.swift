import Handrail
import Indexing
import Testing

struct VisitorSignalsTests {
    private let helpful = VisitorSignals(helpfulness: ["b": 0.95, "a": 0.1])

    private func edition(_ articles: [Article]) throws -> Edition {
        try SmallSite(articles).edition
    }

    private func slugs(_ text: String, _ editions: CurrentEdition) throws -> [String] {
        try editions.value.search(text).hits.map(\.slug)
    }

    @Test func `of two that answer as well the one goes first that helps`() throws {
        let editions = CurrentEdition(
            try edition([Article("a", "A bad gateway."), Article("b", "A bad gateway.")]))
        #expect(try slugs("gateway", editions) == ["a", "b"])

        editions.learn(helpful)

        #expect(try slugs("gateway", editions) == ["b", "a"])
    }

    @Test func `helping does not put a worse answer first`() throws {
        let editions = CurrentEdition(
            try edition([
                Article("a", "Text.", title: "Bad gateway"),
                Article("b", "There is a gateway in the garden, a bad fence and a long wall."),
            ]))
        editions.learn(helpful)
        #expect(try slugs("bad gateway", editions).first == "a")
    }

    @Test func `of two that answer as well the one goes first that was checked later`() throws {
        let edition = try edition([
            Article("a", "A bad gateway.", updated: Day("2020-01-01")),
            Article("b", "A bad gateway."),
            Article("c", "A bad gateway.", updated: Day("2026-05-01")),
        ])
        #expect(try edition.search("gateway").hits.map(\.slug) == ["c", "a", "b"])
    }

    @Test func `a new date does not put a worse answer first`() throws {
        let edition = try edition([
            Article("a", "A bad gateway.", updated: Day("2001-01-01")),
            Article("b", "A gateway that is bad.", updated: Day("2026-05-01")),
        ])
        #expect(try edition.search("bad gateway").hits.first?.slug == "a")
    }

    @Test func `what was learnt goes on to the next edition`() throws {
        let articles = [Article("a", "A bad gateway."), Article("b", "A bad gateway.")]
        let editions = CurrentEdition(try edition(articles))
        let search = OpenedSearch(text: "bad gateway", path: "/articles/b", searches: 9)
        var signals = helpful
        signals.openedSearches = OpenedSearches([search])
        editions.learn(signals)

        editions.replace(with: try edition(articles + [Article("c", "A fence.")]))

        #expect(editions.generation == 2)
        #expect(try slugs("gateway", editions) == ["b", "a"])
        #expect(try slugs("fence", editions) == ["c"])
        #expect(try editions.value.suggestions(for: "bad g").map(\.text).contains("bad gateway"))
    }

    @Test func `an edition that a request holds does not change under it`() throws {
        let editions = CurrentEdition(
            try edition([Article("a", "A bad gateway."), Article("b", "A bad gateway.")]))
        let held = editions.value
        editions.learn(helpful)
        #expect(try held.search("gateway").hits.map(\.slug) == ["a", "b"])
    }
}
