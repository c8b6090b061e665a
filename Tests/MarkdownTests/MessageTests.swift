import Testing

@testable import Markdown

/// What people write to each other.
struct MessageTests {
    private func html(_ source: String) throws -> String {
        try MarkdownText(source, options: .message).html
    }

    @Test func `each line stands on a line of its own`() throws {
        #expect(try html("Hello\nAda\n") == "<p>Hello<br />\nAda</p>\n")
    }

    @Test func `no word is lost that looks like markup`() throws {
        #expect(try html("Open <your page> now") == "<p>Open &lt;your page&gt; now</p>\n")
        #expect(
            try html("<script>alert(1)</script>\n")
                == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")
    }

    @Test func `a picture is its words, so that nothing is fetched`() throws {
        #expect(try html("![a *map*](https://x.example/t.png)") == "<p>a map</p>\n")
    }

    @Test func `a link to another site passes nothing on`() throws {
        #expect(
            try html("[a](https://x.example/) [b](/articles/b)")
                == "<p><a href=\"https://x.example/\" rel=\"nofollow noopener\">a</a> <a href=\"/articles/b\">b</a></p>\n"
        )
        #expect(try html("[a](javascript:alert)") == "<p>a</p>\n")
    }

    @Test(arguments: [
        ("# A\n\n### B\n\n## C\n", ["<h3>A</h3>", "<h4>B</h4>", "<h4>C</h4>"]),
        ("### A\n\n## B\n\n###### C\n", ["<h3>A</h3>", "<h3>B</h3>", "<h4>C</h4>"]),
    ])
    func `headings begin below those of the page and leave out no level`(
        _ source: String, _ headings: [String]
    ) throws {
        let html = try html(source)
        #expect(html == headings.map { $0 + "\n" }.joined())
    }

    @Test func `a callout keeps its title`() throws {
        let html = try html("> [!TIP] First\n> Second\n> Third\n")
        #expect(html.contains("<p class=\"callout-title\">First</p>"))
        #expect(html.contains("<p>Second<br />\nThird</p>"))
    }
}
