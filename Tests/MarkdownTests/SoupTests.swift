import Testing

@testable import Markdown

struct SoupTests {
    private static let pieces = [
        "*", "**", "_", "`", "```\n", "~~~", "[", "](", ")", "]", "![", "][", "]: ", "<", ">",
        "> ",
        "- ", "1. ", "# ", "## Steps\n", "### ", "|", "|a|\n|-|\n", "-|-\n", "---\n", "\n",
        "\n\n", "    ",
        "\t", "\\", "&", "&#106;", "&colon;", "a", "b c", "[!NOTE]", "> [!TIP] ", "<script>",
        "</script>", "<img src=x onerror=y>", " onclick=\"x\" ", "\" onmouseover=\"x", "' on='",
        "javascript:", "(javascript:alert(1))", "[x](javascript:y)", "![x](data:y)",
        "<javascript:x>",
        "[x](http://a.b \"", "\")", "http://", "[r]", "[r]: javascript:x\n", "<!--", "-->",
        "<a href=",
        "~", "~~", "[^a]", "\n[^a]: ", "- [ ] ", "- [x] ", "www.a.b ", "c@d.e ", "<kbd>", "</kbd>",
        "![x](/y \"z\")\n", "```js\n", "\\~", "\\[", "é", "\0", "\r", "\r\n", "\u{FEFF}",
        "\u{202E}", "%6A", "class=", "language-\" onx=\"y",
    ]

    @Test func `whatever is typed, the HTML is harmless`() throws {
        var generator = SystemRandomNumberGenerator()
        var options = MarkdownOptions()
        options.steps = ["steps"]
        options.boxes = ["steps"]
        let end = ContinuousClock.now + .seconds(1)
        var count = 0

        while ContinuousClock.now < end {
            let length = Int.random(in: 1...60, using: &generator)
            let soup = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &generator) }
            try check(soup.joined(), options)
            count += 1
        }
        #expect(count > 0)
    }

    /// Takes each tag of the HTML apart: what is not on the lists is an intruder.
    private func check(_ source: String, _ options: MarkdownOptions) throws {
        let text: MarkdownText
        do { text = try MarkdownText(source, options: options) } catch { return }

        for tag in text.html.matches(of: #/<(/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)( /)?>/#) {
            #expect(Self.tags.contains(String(tag.2)), "\(source.debugDescription)")
            for attribute in tag.3.matches(of: #/ ([a-z-]+)="([^"]*)"/#) {
                #expect(Self.attributes.contains(String(attribute.1)), "\(source.debugDescription)")
                if attribute.1 == "href" || attribute.1 == "src" {
                    let isHarmful = attribute.2.contains(#/^(javascript|data|vbscript):/#)
                    #expect(!isHarmful, "\(source.debugDescription)")
                }
            }
        }
        let rest = text.html.replacing(
            #/<(/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)( /)?>/#, with: "")
        #expect(!rest.contains("<") && !rest.contains(">"), "\(source.debugDescription)")
    }

    private static let tags: Set = [
        "p", "a", "em", "strong", "code", "pre", "img", "br", "hr", "ul", "ol", "li",
        "blockquote",
        "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "div",
        "aside", "section", "del", "sup", "input", "kbd", "figure", "figcaption", "span",
    ]

    private static let attributes: Set = [
        "href", "title", "rel", "src", "alt", "class", "id", "tabindex", "role", "aria-label",
        "aria-labelledby", "align", "start", "aria-describedby", "type", "checked", "disabled",
        "data-language",
    ]
}
