import Testing

@testable import Markdown

struct SafetyTests {
    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT&#58;alert(1)",
        "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)",
        "&#32;javascript:alert(1)", "&nbsp;javascript:alert(1)", "\u{1}javascript:alert(1)",
        "\u{7F}javascript:alert(1)", "javascript%3Aalert(1)", "javascript%3aalert(1)",
        "%6Aavascript:alert(1)", "java%0Ascript:alert(1)", "java%09script%3Aalert(1)",
        "javascript%253Aalert(1)", "%00javascript:alert(1)", "javascript\\:alert(1)",
        "\\javascript:alert(1)", "vbscript:msgbox(1)", "VBScript:msgbox(1)",
        "data:text/html,script", "data:text/html;base64,PHNjcmlwdD4=", "DATA:image/svg+xml,x",
        "data:image/png;base64,AA==", "file:///etc/passwd", "ftp://a.b/c", "blob:https://a/b",
        "about:blank", "view-source:http://a.b", "x:y", "1:2", "intent://a#b", "ws://a.b",
        "javascript\u{AD}:alert(1)", "ｊavascript:alert(1)", "/\\a.b/c", "\\\\\\\\a.b",
        "https%3A//a.b",
        "jar:http://a.b!/c", "filesystem:http://a.b/c", "ms-word:ofe|u|x", ":x", "://a.b",
    ])
    func `an address that may do harm is replaced by its words`(address: String) throws {
        let text = try MarkdownText("see [the *words*](<\(address)>) here\n")
        let image = try MarkdownText("![the *words*](<\(address)>)\n")

        #expect(text.html == "<p>see the <em>words</em> here</p>\n")
        #expect(image.html == "<p>the words</p>\n")
        #expect(text.links.isEmpty && image.links.isEmpty)
        #expect(text.omissions.map(\.kind) == [.unsafeLink])
        #expect(image.omissions.map(\.kind) == [.unsafeLink])
    }

    @Test(arguments: [
        "/codes/502", "#top", "fix-a-502", "../a/b.md", "?q=a:b", "/a:b", "a/b:c", "#a:b", "",
        "/100%25", "%41bc", "./javascript:x", "mailto:a@b.c", "TEL:+15550100",
    ])
    func `an address within the site or of a person stays as it is`(address: String) throws {
        let source = "[x](<\(address)> \"y\")\n"

        #expect(try MarkdownText(source).html == Reference.html(source))
        #expect(try MarkdownText(source).links.map(\.destination) == [address])
    }

    @Test(arguments: [
        "http://a.b", "HTTPS://a.b/c?d=e&f=g", "//a.b", "https://a.b/\"><script>",
        "https://a.b/'ä%20[x]", "https://a.b/`{|}^\\~;$,@!*()_+-=.:#z",
    ])
    func `an address of another site gets nothing of ours to hold on to`(address: String) throws {
        let escaped = address.replacing("<", with: "\\<").replacing(">", with: "\\>")
        let source = "[x](<\(escaped)> 'a \"b\"')\n"
        let html = try MarkdownText(source).html

        #expect(html.contains(" rel=\"noopener\">x</a>"))
        #expect(try Reference.ours(source) == Reference.html(source))
    }

    @Test func `autolinks and references are held to the same rules`() throws {
        let text = try MarkdownText("<javascript:a> <http://a.b> <a@b.c> [r]\n\n[r]: data:x\n")

        #expect(
            text.html == """
                <p>javascript:a <a href="http://a.b" rel="noopener">http://a.b</a> \
                <a href="mailto:a@b.c">a@b.c</a> r</p>

                """)
        #expect(text.omissions.map(\.text) == ["javascript:a", "data:x"])
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<b onclick=\"x\">", "<!-- c -->", "<?php ?>", "<!DOCTYPE a>",
        "<![CDATA[x]]>", "<div>\nx\n</div>", "<img src=x onerror=alert(1)>", "<svg onload=x>",
        "<iframe src=\"javascript:x\">", "<style>\n*{}\n</style>", "</p>", "<a href='x'>", "<x-y>",
    ])
    func `raw HTML leaves nothing behind`(html: String) throws {
        let block = try MarkdownText("a\n\n\(html)\n\nb\n")
        let inline = try MarkdownText("> \(html.replacing("\n", with: " "))\n")

        #expect(!block.html.contains("<script") && !block.html.contains("omitted"))
        #expect(block.html.hasPrefix("<p>a</p>\n") && block.html.hasSuffix("<p>b</p>\n"))
        #expect(!block.omissions.isEmpty)
        #expect(block.omissions.first?.line == 3)
        #expect(inline.html.replacing(#/</?(blockquote|p)>/#, with: "").contains("<") == false)
    }

    @Test func `what was left out is told with its line, as short as a message needs`() throws {
        var options = MarkdownOptions()
        options.firstLine = 5
        let long = String(repeating: "x", count: 100)
        let source = "a <b>\nc [d](javascript:e)\n\n<!-- \(long)\n-->\n"
        let text = try MarkdownText(source, options: options)

        #expect(text.omissions.map(\.line) == [5, 6, 8])
        #expect(text.omissions[0] == Omission(kind: .rawHTML, text: "<b>", line: 5, column: 3))
        #expect(text.omissions[2].text.count == 60)
    }

    @Test func `a picture needs an address that shows pictures`() throws {
        let text = try MarkdownText("![a [b](/c)](/d.png \"e\") ![f](tel:1) ![g](https://h.i)\n")

        #expect(
            text.html == """
                <p><img src="/d.png" alt="a b" title="e" /> f <img src="https://h.i" alt="g" /></p>

                """)
        #expect(text.links.map(\.text) == ["a b", "g"])
        #expect(text.links.map(\.isImage) == [true, true])
    }
}
