import Foundation
import Handrail
import Library
import Testing

/// What a file takes from others.
struct IncludeTests {
    private func library(_ files: [String: String]) throws -> Library {
        try Folder(["site.yaml": Sheet.site].merging(files) { $1 }).library()
    }

    @Test func `a snippet takes the place of the line that names it`() throws {
        let library = try library([
            "fix/a.md": Sheet.article(
                body:
                    "One.\n\n{{> clear-cache }}\n\n```\n{{> clear-cache }}\n```\n\n[x](/nowhere)\n"),
            "snippets/clear-cache.md": "---\ntitle: x\n---\nClear *it*.\n\n[y](/nowhere)\n",
        ])

        let html = try #require(library.content.article(slug: "a")).prose.html
        #expect(html.contains("<p>Clear <em>it</em>.</p>"))
        #expect(html.contains("{{&gt; clear-cache }}"))
        #expect(library.content.articles.count == 1)
        #expect(
            library.findings.map { "\($0.file):\($0.line)" } == [
                "fix/a.md:13", "snippets/clear-cache.md:6",
            ])
    }

    @Test func `snippets that name themselves, or none, are told of where they stand`() throws {
        let library = try library([
            "fix/a.md": Sheet.article(body: "{{> one }}\n\n{{> none }}\n"),
            "snippets/one.md": "1\n\n{{> two }}\n", "snippets/two.md": "2\n{{> one }}\n",
        ])

        #expect(
            library.findings.map(\.description).map { $0.split(separator: " –")[0] } == [
                "fix/a.md:7:1: error: there is no snippet “none”",
                "snippets/two.md:2:1: error: the snippet “one” contains itself",
            ])
    }

    @Test func `a link by a file's name leads to its page`() throws {
        let library = try library([
            "fix/a.md": Sheet.article(
                body: "[1](../codes/err-x.md) [2](b.md#there) [3](../faq/c.md#is-it-my-fault)\n"),
            "fix/b.md": Sheet.article(body: "## There\n"),
            "codes/err-x.md": Sheet.code("ERR_X"), "faq/c.md": Sheet.topic,
        ])

        let html = try #require(library.content.article(slug: "a")).prose.html
        #expect(html.contains("href=\"/codes/ERR_X\""))
        #expect(html.contains("href=\"/articles/b#there\""))
        #expect(html.contains("href=\"/faq/c#is-it-my-fault\""))
        #expect(library.findings.isEmpty)
    }

    @Test func `a link to a file that is missing, or to none of its headings, is found`() throws {
        let library = try library([
            "fix/a.md": Sheet.article(body: "[1](gone.md)\n[2](b.md#gone) [3](../../x.md)\n"),
            "fix/b.md": Sheet.article(),
        ])

        #expect(library.findings.map(\.line) == [5, 6, 6])
        #expect(library.findings[0].message == "there is no file “gone.md”")
    }

    @Test func `a picture has its size, and one that is missing or not shown is told of`() throws {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200.4'></svg>"
        let library = try library([
            "fix/a.md": Sheet.article(
                body: "![A](../pictures/a.svg \"Cap & b\")\n\n![B](/pictures/b.png)\n"),
            "pictures/a.svg": svg, "pictures/deep/c.svg": svg,
        ])

        let html = try #require(library.content.article(slug: "a")).prose.html
        #expect(
            html.contains(
                """
                <figure>
                <img src="/pictures/a.svg" alt="A" width="320" height="200" loading="lazy" \
                decoding="async" />
                <figcaption>Cap &amp; b</figcaption>
                </figure>
                """))
        #expect(
            library.findings.map { "\($0.file):\($0.line) \($0.severity)" } == [
                "fix/a.md:7 error", "pictures/deep/c.svg:1 warning",
            ])
    }
}
