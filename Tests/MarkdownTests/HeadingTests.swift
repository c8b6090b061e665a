import Testing

@testable import Markdown

struct HeadingTests {
    @Test(arguments: [
        ("Quick fix", "quick-fix"), ("What does `502` mean?", "what-does-502-mean"),
        ("A  b", "a-b"), ("Ünder *the* Straße", "ünder-the-straße"), ("漢字 & co.", "漢字--co"),
        ("snake_case-1", "snake_case-1"), ("¿?", "section"), ("[link](/x) \"it\"", "link-it"),
    ])
    func `an anchor is the heading's words with hyphens`(words: String, anchor: String) throws {
        let text = try MarkdownText("## \(words)\n")

        #expect(text.outline.map(\.anchor) == [anchor])
    }

    @Test func `each anchor is given once`() throws {
        let source = "# A\n# A\n# A-1\n# A\n# Search\n"
        let text = try MarkdownText(source, options: reserving("search"))

        #expect(text.outline.map(\.anchor) == ["a", "a-1", "a-1-1", "a-2", "search-1"])
    }

    @Test func `a heading is written with its anchor`() throws {
        let html = try MarkdownText("## A *b* <c>\n\nD\n===\n").html

        #expect(html == "<h2 id=\"a-b\">A <em>b</em> </h2>\n<h1 id=\"d\">D</h1>\n")
    }

    @Test func `headings know their level, words and line in the file`() throws {
        var options = MarkdownOptions()
        options.firstLine = 10
        let outline = try MarkdownText("# A `b`\n\nc\n\n### D\n", options: options).outline

        #expect(
            outline == [
                Heading(level: 1, text: "A b", anchor: "a-b", line: 10, column: 1),
                Heading(level: 3, text: "D", anchor: "d", line: 14, column: 1),
            ])
    }

    @Test func `a heading in a quotation is in the outline and begins no section`() throws {
        let text = try MarkdownText("## A\n\n> ### B\n> c\n\n- # D\n")

        #expect(text.outline.map(\.anchor) == ["a", "b", "d"])
        #expect(text.sections.map(\.text) == ["B c D"])
    }

    private func reserving(_ anchor: String) -> MarkdownOptions {
        var options = MarkdownOptions()
        options.reservedAnchors = [anchor]
        return options
    }
}
