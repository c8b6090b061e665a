import Testing

@testable import Markdown

struct LinkTests {
    @Test func `links are listed with their words and lines`() throws {
        let source = "a [b *c*](/d) e\nf [g\nh](/i) ![j](/k.png)\n\n> - [l][]\n\n[l]: /m\n"

        let links = try MarkdownText(source).links

        #expect(
            links == [
                Link(destination: "/d", line: 1, isImage: false, text: "b c"),
                Link(destination: "/i", line: 2, isImage: false, text: "g h"),
                Link(destination: "/k.png", line: 3, isImage: true, text: "j"),
                Link(destination: "/m", line: 5, isImage: false, text: "l"),
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
}
