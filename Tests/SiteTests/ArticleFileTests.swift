import Foundation
import Handrail
import Indexing
import TestSupport
import Testing

/// What a page says of the file that it was made from, and the file itself.
struct ArticleFileTests {
    private let article: Article = {
        var article = Article(
            slug: "a", title: "First", summary: "What it is.", category: "fix",
            updated: Day("2026-05-12"))
        article.file = "fix/a.md"
        article.markdown = "Text with *stars*.\n"
        return article
    }()

    private func visit(_ change: (inout SiteSettings) -> Void = { _ in }) throws -> Visit {
        var settings = Samples.settings
        change(&settings)
        return try Visit(Content(settings: settings, articles: [article]))
    }

    private func history(_ days: [String], by authors: [String]) throws -> FileHistories {
        let dates = try days.map { try #require(Day($0)).start }
        return FileHistories([
            "fix/a.md": try #require(FileHistory(changes: dates, authors: authors))
        ])
    }

    @Test func `an article has a Markdown twin`() throws {
        let answer = try visit().get("/articles/a.md")

        #expect(answer.header("Content-Type") == "text/markdown; charset=utf-8")
        #expect(answer.text == "# First\n\n> What it is.\n\nText with *stars*.\n")
        #expect(try visit().get("/articles/gone.md").status == 404)
    }

    @Test func `its page leads to the twin, and to where it is edited`() throws {
        let page = try visit {
            $0.editPage = "https://git.acme.example/help/edit/main/Articles/{path}"
        }.get("/articles/a").text

        #expect(page.contains(#"href="/articles/a.md""#))
        #expect(
            page.contains(
                #"<a href="https://git.acme.example/help/edit/main/Articles/fix/a.md">Edit this page</a>"#
            ))
        #expect(try !visit().get("/articles/a").text.contains("Edit this page"))
    }

    @Test func `its page says when and by how many it was changed`() throws {
        let visit = try visit()
        visit.editions.remember(
            try history(["2026-06-03", "2025-05-01", "2026-06-01"], by: ["a", "b", "a"]))
        let page = visit.get("/articles/a").text

        #expect(
            page.contains(
                #"Changed <time datetime="2026-06-03">3 June</time>, 3 times since 1 May 2025 by 2 people"#
            ))
        #expect(page.contains(#"<li><time datetime="2026-06-01">1 June</time></li>"#))
    }

    @Test func `a file that version control does not know is said nothing of`() throws {
        #expect(try !visit().get("/articles/a").text.contains("Changed <time"))
    }

    @Test func `the feed has what was changed last first`() throws {
        var other = Article(
            slug: "b", title: "Second & last", summary: "S.", category: "fix",
            updated: Day("2026-05-13"))
        other.file = "fix/b.md"
        let undated = Article(slug: "c", title: "Third", summary: "S.", category: "fix")
        let visit = try Visit(
            Content(settings: Samples.settings, articles: [article, other, undated]))
        visit.editions.remember(try history(["2026-06-03", "2025-05-01"], by: ["a", "b"]))
        let answer = visit.get("/feed.atom")

        #expect(answer.header("Content-Type") == "application/atom+xml; charset=utf-8")
        #expect(
            answer.text.between("<id>", "</id>") == [
                "https://help.acme.example/articles", "https://help.acme.example/articles/a",
                "https://help.acme.example/articles/b",
            ])
        #expect(answer.text.contains("<published>2025-05-01T00:00:00Z</published>"))
        #expect(answer.text.contains("<title>Second &amp; last</title>"))
    }

    @Test func `language models find the twins listed by category`() throws {
        let answer = try visit().get("/llms.txt")

        #expect(answer.text.hasPrefix("# Acme help\n\n> "))
        #expect(
            answer.text.contains(
                "## Fix it\n\n- [First](https://help.acme.example/articles/a.md): What it is.\n"))
    }

    @Test func `what its author should mend stands at the foot where drafts are shown`() throws {
        let content = Content(
            settings: Samples.settings, articles: [article],
            authorNotes: ["fix/a.md": ["fix/a.md:3:1: error: <broken>"]])
        let page = try Visit(content).get("/articles/a").text

        #expect(page.contains("<li>fix/a.md:3:1: error: &lt;broken&gt;</li>"))
        #expect(try !visit().get("/articles/a").text.contains("For its author"))
    }
}
