import Testing

@testable import Markdown

/// What GitHub's Markdown knows is what cmark-gfm makes of it.
struct GitHubTests {
    @Test(arguments: GitHubCases.strikes)
    func `text between tildes is struck out`(source: String) throws {
        let html = try Reference.html(source, extensions: ["table", "strikethrough"])
        #expect(try Reference.ours(source, extensions: [.tables, .strikes]) == html)
    }

    @Test(arguments: GitHubCases.tasks)
    func `an item that begins with a box is a task`(source: String) throws {
        let html = try Reference.html(source, extensions: ["table", "tasklist"])
            .replacing("/> \n<p>", with: "/> ")
        #expect(try Reference.ours(source, extensions: [.tables, .tasks]) == html)
    }

    @Test(arguments: GitHubCases.addresses)
    func `an address without markup is a link`(source: String) throws {
        let html = try Reference.html(source, extensions: ["table", "autolink", "strikethrough"])
        #expect(try Reference.ours(source, extensions: [.tables, .addresses, .strikes]) == html)
    }

    @Test func `a task is named by its text`() throws {
        let html = try MarkdownText("- [x] Clear *the* \"cache\"\n  - [ ] Reload\n").html
        #expect(
            html == """
                <ul>
                <li class="task"><input type="checkbox" checked="" disabled="" \
                aria-label="Clear the &quot;cache&quot;" /> Clear <em>the</em> &quot;cache&quot;
                <ul>
                <li class="task"><input type="checkbox" disabled="" aria-label="Reload" /> Reload</li>
                </ul>
                </li>
                </ul>

                """)
    }

    @Test func `what is struck out and linked is text like any other`() throws {
        let text = try MarkdownText("~~a~~ www.b.example, c@d.example\n\n- [ ] e\n")

        #expect(text.sections.map(\.text) == ["a www.b.example, c@d.example e"])
        #expect(text.links.map(\.destination) == ["http://www.b.example", "mailto:c@d.example"])
    }

    @Test func `a key is the only tag that is kept`() throws {
        let text = try MarkdownText("<kbd>Ctrl</kbd>+<kbd>~~5~~</kbd> <kbd class=x>a</kbd> <kbd>\n")

        #expect(text.html == "<p><kbd>Ctrl</kbd>+<kbd>~~5~~</kbd> a </p>\n")
        #expect(text.omissions.map(\.text) == ["<kbd class=x>", "</kbd>", "<kbd>"])
        #expect(text.sections.map(\.text) == ["Ctrl+~~5~~ a"])
    }

    @Test func `a text with every mark of punctuation keeps them`() throws {
        let marks = (0x2E00...0x2E2E).compactMap { Unicode.Scalar($0).map(String.init) }.joined()
        let html = try MarkdownText("\\~a~ \(marks) `\\~` http://a.example/_b_\n").html

        #expect(html.contains(marks))
        #expect(html.contains("<code>\\~</code>"))
    }
}
