import Testing

@testable import Markdown

struct TableTests {
    @Test(arguments: TableCases.specification)
    func `a table of the GFM specification is what cmark-gfm makes of it`(source: String) throws {
        #expect(try Reference.ours(source) == Reference.html(source))
    }

    @Test(arguments: TableCases.hard)
    func `a hard case is what cmark-gfm makes of it`(source: String) throws {
        #expect(try Reference.ours(source) == Reference.html(source))
    }

    @Test(arguments: TableCases.hard)
    func `line ends of Windows make no difference`(source: String) throws {
        let windows = source.replacing("\n", with: "\r\n")

        #expect(try Reference.ours(windows) == Reference.ours(source))
    }

    @Test func `a table can be scrolled by keyboard`() throws {
        let html = try MarkdownText("| a |\n| - |\n| b |\n").html

        #expect(
            html == """
                <div class="table" tabindex="0" role="group" aria-label="Table">
                <table>
                <thead>
                <tr>
                <th>a</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>b</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test func `tables that uncover one another are all found`() throws {
        let source = String(repeating: "| a |\n| - |\n|\n", count: 7)

        #expect(try Reference.ours(source) == Reference.html(source))
    }

    @Test func `links in cells know their line, and so do those behind the table`() throws {
        let source = "| a | b |\n| - | - |\n| [x](/x) | [y][] |\n\n[z](/z)\n\n[y]: /y\n"

        let links = try MarkdownText(source).links

        #expect(links.map(\.destination) == ["/x", "/y", "/z"])
        #expect(links.map(\.line) == [3, 3, 5])
    }

    @Test func `the words of cells are part of the section's text`() throws {
        let text = try MarkdownText("## H\n\n| a | `b` |\n| - | - |\n| c | *d* e |\n")

        #expect(text.sections.map(\.text) == ["a b c d e"])
        #expect(text.outline.count == 1)
    }

    @Test func `a definition right above a table is still a definition`() throws {
        let html = try Reference.ours("[x]: /x\n| [x] |\n| - |\n")

        #expect(html.contains("<th><a href=\"/x\">x</a></th>"))
    }

    @Test func `short rows are filled up only so far`() throws {
        let columns = 2000
        let header = String(repeating: "a|", count: columns) + "\n"
        let source =
            header + String(repeating: "-|", count: columns) + "\n"
            + String(repeating: "x\n", count: 20_000)

        #expect(try MarkdownText(source).html.utf8.count < 2_000_000)
    }
}
