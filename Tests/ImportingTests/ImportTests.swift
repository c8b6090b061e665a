import Foundation
import Importing
import TestSupport
import Testing

struct ImportTests {
    static let mkdocs = [
        "mkdocs.yml":
            "site_name: X\nnav:\n  - Start: index.md\n  - Guide:\n    - guide/b.md\n    - guide/a.md\n",
        "docs/index.md":
            "# Welcome\n\nThis is the first page. See [the other](guide/a.md#set-up).\n",
        "docs/guide/a.md":
            "# Page A\n\nWords.\n\n## Set up\n\n!!! warning \"Mind this\"\n    Do not.\n\n    Really.\n\n![Shot](../img/s.png)\n",
        "docs/guide/b.md":
            "# Page B\n\nText with <b>HTML</b> and [nothing](gone.md), [no](a.md#x).\n",
        "docs/img/s.png": "picture",
    ]

    @Test func `MkDocs keeps its order, callouts, links and pictures`() throws {
        let site = try Site(Self.mkdocs)
        let made = site.imported()
        let texts = Dictionary(made.articles.map { ($0.path, $0.text) }) { first, _ in first }
        #expect(texts.keys.sorted() == ["articles/overview.md", "guide/a.md", "guide/b.md"])
        let a = try #require(texts["guide/a.md"])
        #expect(a.contains("> [!WARNING] Mind this\n> Do not.\n>\n> Really."))
        #expect(a.contains("![Shot](/pictures/s.png)"))
        #expect(a.contains("order: 3"))
        #expect(texts["articles/overview.md"]?.contains("(/articles/a#set-up)") == true)
        #expect(made.leftOut.contains { $0.what.contains("gone.md") })
        #expect(try site.errors() == [])
    }

    @Test func `Docusaurus keeps what its front matter says and says what is left out`() throws {
        let site = try Site([
            "docusaurus.config.js": "",
            "docs/x/intro.mdx": """
            ---
            id: start
            title: "Get started"
            sidebar_position: 2
            description: How to begin.
            tags: [a, b]
            ---
            import Tabs from '@theme/Tabs';

            :::tip Try it
            It is quick.
            :::

            <Tabs>One</Tabs>
            """,
        ])
        let made = site.imported()
        let text = try #require(made.articles.first).text
        #expect(made.articles.first?.path == "x/start.md")
        #expect(text.contains("summary: \"How to begin.\"\ntags: [\"a\", \"b\"]\norder: 2"))
        #expect(text.contains("> [!TIP] Try it\n> It is quick."))
        #expect(!text.contains("import Tabs"))
        #expect(made.leftOut.contains { $0.what.contains("1 lines of import") })
        #expect(try site.errors() == [])
    }

    @Test func `Jekyll keeps days, drafts and old addresses`() throws {
        let site = try Site([
            "_posts/2024-05-12-reset-it.md":
                "---\ntitle: Reset it\npermalink: /help/reset/\npublished: false\n---\nFirst. {% include x.html %}\n"
        ])
        let article = try #require(site.imported().articles.first)
        #expect(article.slug == "reset-it")
        #expect(article.text.contains("aliases: [\"reset\"]\nupdated: 2024-05-12\ndraft: true"))
        #expect(!article.text.contains("{%"))
        #expect(try site.errors() == [])
    }

    @Test func `a plain page begins at the second level with a summary of whole words`() throws {
        let long = String(repeating: "word ", count: 60)
        let site = try Site([
            "a.md": "Big title\n=========\n\n\(long)\n\n# Next\n\n### Deep\n\n## Steps\n\nx\n"
        ])
        let article = try #require(site.imported().articles.first)
        #expect(article.title == "Big title")
        #expect(article.summary.count <= 200)
        #expect(article.summary.hasSuffix("word…"))
        #expect(article.text.contains("\n## Next\n\n### Deep\n\n### What to do\n"))
        #expect(try site.errors() == [])
    }

    @Test func `names that are taken get a number and nothing is overwritten`() throws {
        let site = try Site(["a/x.md": "# One\n\nText.\n", "b/x.md": "# Two\n\nText.\n"])
        #expect(site.imported().articles.map(\.slug) == ["x", "x-2"])
        #expect(try site.errors() == [])
        #expect(site.imported().articles.map(\.slug) == ["x-3", "x-4"])
        #expect(try site.errors() == [])
    }

    @Test func `a failure leaves nothing`() throws {
        let site = try Site(["a/x.md": "# One\n\nText.\n", "b/y.md": "# Two\n\nText.\n"])
        let made = site.imported()
        let wall = site.target.url.appendingPathComponent("b")
        try Data().write(to: wall)
        #expect(throws: (any Error).self) { try made.write(to: site.target.url) }
        let left = try FileManager.default.subpathsOfDirectory(atPath: site.target.path)
        #expect(!left.contains { $0.hasSuffix(".md") })
    }
}
