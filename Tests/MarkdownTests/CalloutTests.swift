import Testing

@testable import Markdown

struct CalloutTests {
    @Test(arguments: [
        ("NOTE", "note", "Note"), ("tip", "tip", "Tip"), ("Important", "important", "Important"),
        ("WARNING", "caution", "Warning"), ("CAUTION", "danger", "Caution"),
    ])
    func `a tag makes a callout of a quotation`(tag: String, tone: String, title: String) throws {
        let html = try MarkdownText("> [!\(tag)]\n> Text.\n").html

        #expect(
            html == """
                <aside class="callout \(tone)">
                <p class="callout-title">\(title)</p>
                <p>Text.</p>
                </aside>

                """)
    }

    @Test func `words behind the tag are the title`() throws {
        let text = try MarkdownText("> [!TIP] Use *this* [x](/x)\n> Text\n> more.\n>\n> - a\n")

        #expect(
            text.html == """
                <aside class="callout tip">
                <p class="callout-title">Use <em>this</em> <a href="/x">x</a></p>
                <p>Text
                more.</p>
                <ul>
                <li>a</li>
                </ul>
                </aside>

                """)
        #expect(text.sections.map(\.text) == ["Use this x Text more. a"])
    }

    @Test(arguments: [
        "> [!NOTE] Title\n", "> [!NOTE]\n", "> [!NOTE] <b>\n", "> [!NOTE]<br>\n> x\n",
    ])
    func `a callout needs no text`(source: String) throws {
        let html = try MarkdownText(source).html

        #expect(html.hasPrefix("<aside class=\"callout note\">\n<p class=\"callout-title\">"))
        #expect(!html.contains("<p></p>"))
    }

    @Test(arguments: [
        "> [!OTHER]\n> x\n", "> \\[!NOTE]\n> x\n", "> x [!NOTE]\n", "> **[!NOTE]**\n",
        "[!NOTE]\n", "> - [!NOTE]\n", "> [NOTE]\n", "> `[!NOTE]`\n",
    ])
    func `other quotations stay as they are`(source: String) throws {
        #expect(try Reference.ours(source) == Reference.html(source))
    }

    @Test func `callouts can be nested and stand in lists`() throws {
        let html = try MarkdownText("- > [!NOTE]\n  > > [!TIP] T\n  > > x\n  >\n  > y\n").html

        #expect(html.contains("<li>\n<aside class=\"callout note\">"))
        #expect(html.contains("<aside class=\"callout tip\">\n<p class=\"callout-title\">T</p>"))
        #expect(html.hasSuffix("<p>y</p>\n</aside>\n</li>\n</ul>\n"))
    }

    @Test func `a tag that is none and a callout that says nothing are told of`() throws {
        let omissions = try MarkdownText("> [!NOTICE]\n> a\n\n> [!TIP]\n\n> [!NOTE] b\n").omissions

        #expect(omissions.map(\.kind) == [.unknownCallout, .emptyCallout])
        #expect(omissions.map(\.text) == ["[!NOTICE]", "[!TIP]"])
        #expect(omissions.map(\.line) == [1, 4])
    }
}
