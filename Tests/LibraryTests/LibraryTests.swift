import Foundation
import Handrail
import Library
import Testing

struct LibraryTests {
    private func library(_ files: [String: String]) throws -> Library {
        try Folder(["site.yaml": Sheet.site].merging(files) { $1 }).library()
    }

    @Test func `an article takes its slug from its file and its category from its folder`() throws {
        let library = try library(["fix/reload.md": Sheet.article("Reload", extra: "order: 3\n")])
        let article = try #require(library.content.article(slug: "reload"))
        #expect(article.title == "Reload")
        #expect(article.category == "fix")
        #expect(article.order == 3)
        #expect(library.findings.isEmpty)
    }

    @Test func `steps are the headings below Steps`() throws {
        let body =
            "## Steps\n\n### Reload\n\nPress it.\n\n#### On a phone\n\nPull.\n\n### Wait\n\nA bit.\n\n## Causes\n\n### No step\n"
        let library = try library(["fix/a.md": Sheet.article(body: body)])
        let steps = try #require(library.content.article(slug: "a")).steps
        #expect(steps.map(\.title) == ["Reload", "Wait"])
        #expect(steps.map(\.id) == ["reload", "wait"])
        #expect(steps[0].html.contains("Pull."))
        #expect(steps[0].html.contains(">On a phone</h4>"))
        #expect(!steps[0].html.contains("A bit."))
    }

    @Test func `a code has every field of its front matter`() throws {
        let extra =
            "break: bad answer\naliases: bad gateway\nreference: {name: RFC 9110, url: https://rfc.example}\n"
        let library = try library(["codes/502.md": Sheet.code(extra: extra)])
        let code = try #require(library.content.code("502"))
        #expect(code.side == .gateway)
        #expect(code.isRetryable)
        #expect(code.aliases == ["bad gateway"])
        #expect(code.reference?.url == "https://rfc.example")
        #expect(code.breakWord == "bad answer")
        #expect(library.findings.isEmpty)
    }

    @Test func `a reference may be a text`() throws {
        let library = try library([
            "codes/502.md": Sheet.code(extra: "reference: RFC 9110, section 15.6.3\n")
        ])
        #expect(library.content.code("502")?.reference?.name == "RFC 9110, section 15.6.3")
    }

    @Test func `questions are the second-level headings of a topic`() throws {
        let library = try library(["faq/causes.md": Sheet.topic])
        let topic = try #require(library.content.topics.first)
        #expect(topic.questions.map(\.anchor) == ["is-it-maintenance", "is-it-my-fault"])
        #expect(topic.questions[0].html.contains("At night."))
        #expect(topic.questions[0].html.contains(">When</h3>"))
        #expect(topic.questions[0].text == "Sometimes. When At night.")
    }

    @Test func `a draft stays off the site`() throws {
        let library = try library(["fix/a.md": Sheet.article(extra: "draft: true\n")])
        #expect(library.content.articles.isEmpty)
        #expect(!library.hasErrors)
    }

    @Test func `a draft that is misspelt stays off the site too`() throws {
        let library = try library(["fix/a.md": Sheet.article(extra: "draft: ture\n")])
        #expect(library.content.articles.isEmpty)
        #expect(library.hasErrors)
    }

    @Test(.timeLimit(.minutes(1)))
    func `aliases of aliases do not hang the reading`() throws {
        let levels = (1...9).map { level in
            "k\(level): &a\(level) ["
                + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]"
        }
        let bomb =
            "---\nk0: &a0 [x]\n\(levels.joined(separator: "\n"))\n? *a9\n: y\ntitle: a\n---\n"
        let library = try library(["fix/a.md": bomb, "fix/b.md": Sheet.article()])
        #expect(library.findings.contains { $0.message.contains("anchors") })
        #expect(library.content.articles.count == 1)
    }

    @Test func `a byte order mark and Windows line ends do no harm`() throws {
        let text = "\u{FEFF}" + Sheet.article(body: "## A\n\nText.\n").replacing("\n", with: "\r\n")
        let library = try library(["fix/a.md": text])
        #expect(library.content.article(slug: "a")?.prose.contents.map(\.title) == ["A"])
    }

    @Test func `a mistake in one file leaves the others on the site`() throws {
        let library = try library([
            "fix/broken.md": "---\ntitle: [\n---\n", "fix/good.md": Sheet.article("Good"),
        ])
        #expect(library.content.articles.map(\.slug) == ["good"])
        #expect(library.hasErrors)
    }

    @Test func `a folder that cannot be read is an error that names it`() throws {
        let error = #expect(throws: LibraryError.self) {
            try Library(reading: URL(fileURLWithPath: "/no/such/folder"))
        }
        #expect(error?.description.contains("/no/such/folder") == true)
    }

    @Test func `an empty folder is an empty site`() throws {
        let library = try Folder().library()
        #expect(library.content.articles.isEmpty)
        #expect(library.findings.isEmpty)
    }

    @Test func `where pages are edited names the place of the path`() throws {
        func settings(_ address: String) throws -> Library {
            try Folder(["site.yaml": Sheet.site + "\neditPage: \(address)\n"]).library()
        }
        let address = "https://git.acme.example/edit/main/Articles/{path}"
        #expect(
            try settings(address).content.settings.editAddress(of: "fix/a.md")
                == "https://git.acme.example/edit/main/Articles/fix/a.md")
        #expect(
            try settings("https://git.acme.example/edit").findings.map(\.message) == [
                "“editPage” does not say where the file’s path goes"
            ])
    }
}
