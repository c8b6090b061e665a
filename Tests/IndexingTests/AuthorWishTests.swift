import Handrail
import Indexing
import Testing

/// What `search:` in an article's front matter does.
struct AuthorWishTests {
    private func article(
        _ slug: String, _ text: String, _ search: Article.Search = .usual
    ) -> Article {
        Article(
            slug: slug, title: slug, summary: "About it.", category: "fix", search: search,
            prose: Prose(
                html: text,
                sections: [
                    Prose.Section(title: "", anchor: "", level: 0, text: text, html: text)
                ]))
    }

    private func slugs(_ text: String, in articles: [Article]) throws -> [String] {
        try Edition.inMemory(Content(articles: articles)).search(text).hits.map(\.slug)
    }

    @Test func `an article that is boosted comes before one that matches as well`() throws {
        let plain = article("alpha", "Reload the page.")
        #expect(
            try slugs("reload", in: [plain, article("beta", "Reload the page.", .boost)])
                == ["beta", "alpha"])
        #expect(
            try slugs("reload", in: [plain, article("beta", "Reload the page.")])
                == ["alpha", "beta"])
    }

    @Test func `a better answer stays before one that is boosted`() throws {
        let better = article("reload-the-router", "Reload the router.")
        let boosted = article("beta", "Wait, then reload the page once.", .boost)
        #expect(try slugs("reload router", in: [better, boosted]).first == "reload-the-router")
    }

    @Test func `an article that is excluded is neither found nor suggested`() throws {
        let hidden = article("hidden", "Reload the page.", .exclude)
        let edition = try Edition.inMemory(Content(articles: [hidden]))
        #expect(try edition.search("reload").hits.isEmpty)
        #expect(try edition.suggestions(for: "hidd").isEmpty)
        #expect(edition.content.article(slug: "hidden") != nil)
    }
}
