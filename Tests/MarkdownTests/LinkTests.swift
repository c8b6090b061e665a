import Testing

@testable import Markdown

struct LinkTests {
    @Test func `links are listed with their words and lines`() throws {
        let source = "a [b *c*](/d) e\nf [g\nh](/i) ![j](/k.png)\n\n> - [l][]\n\n[l]: /m\n"

        let links = try MarkdownText(source).links

        #expect(
            links == [
                Link(destination: "/d", line: 1, column: 3, isImage: false, text: "b c"),
                Link(destination: "/i", line: 2, column: 3, isImage: false, text: "g h"),
                Link(destination: "/k.png", line: 3, column: 8, isImage: true, text: "j"),
                Link(destination: "/m", line: 5, column: 5, isImage: false, text: "l"),
            ])
    }

    @Test func `definitions above a paragraph do not move the lines of its links`() throws {
        let links = try MarkdownText("[a]: /a\n[b]: /b\nx\n[c](/c) y\n").links

        #expect(links.map(\.line) == [4])
    }

    @Test func `a linked picture is both`() throws {
        let links = try MarkdownText("[![a](/b.png) c](/d)\n").links

        #expect(links.map(\.destination) == ["/b.png", "/d"])
        #expect(links.map(\.text) == ["a", "a c"])
    }

    @Test func `entities and escapes of an address are resolved`() throws {
        let links = try MarkdownText("[a](/b\\_c&amp;d%20e)\n").links

        #expect(links.map(\.destination) == ["/b_c&d%20e"])
    }

    @Test func `a column counts characters, and is not told where cmark does not know it`() throws {
        let source = "é \\~ [a](/a)\n\n|[b](/b)|\n|-|\n\n  x\n[c](/c) y www.d.example\n"

        let links = try MarkdownText(source).links

        #expect(links.map(\.column) == [6, nil, nil, nil])
        #expect(links.map(\.line) == [1, 3, 7, 7])
    }
}
