import Testing

@testable import Markdown

struct CodeTests {
    private static let names = ["sh", "http", "json", "yaml", "js", "python", "html", "nginx"]

    private func code(_ name: String, _ source: String) throws -> String {
        CodePass.coloured(source, try #require(CodeLanguage.named(name)))
    }

    @Test(arguments: [
        (
            "sh", "curl -s \"$URL\" # go",
            "curl -s <span class=\"string\">&quot;$URL&quot;</span> <span class=\"comment\"># go</span>"
        ),
        ("sh", "echo $A#b", "echo <span class=\"name\">$A</span>#b"),
        (
            "json", "{\"a\": [1.5, true]}",
            "{<span class=\"name\">&quot;a&quot;</span>: [<span class=\"number\">1.5</span>, <span class=\"keyword\">true</span>]}"
        ),
        (
            "yaml", "a: 'b' # c",
            "<span class=\"name\">a</span>: <span class=\"string\">'b'</span> <span class=\"comment\"># c</span>"
        ),
        (
            "js", "let a = `b`; // c",
            "<span class=\"keyword\">let</span> a = <span class=\"string\">`b`</span>; <span class=\"comment\">// c</span>"
        ),
        (
            "python", "\"\"\"a\nb\"\"\"",
            "<span class=\"string\">&quot;&quot;&quot;a\nb&quot;&quot;&quot;</span>"
        ),
        (
            "html", "<p id=\"a\">b</p>",
            "<span class=\"keyword\">&lt;p</span> <span class=\"name\">id</span>=<span class=\"string\">&quot;a&quot;</span>&gt;b<span class=\"keyword\">&lt;/p</span>&gt;"
        ),
        (
            "nginx", "proxy_pass $up;",
            "<span class=\"keyword\">proxy_pass</span> <span class=\"name\">$up</span>;"
        ),
        (
            "http", "GET / HTTP/1.1\nHost: a\n\nb: c",
            "<span class=\"keyword\">GET</span> / HTTP/1.1\n<span class=\"name\">Host</span>: a\n\nb: c"
        ),
    ])
    func `code of a known language is coloured`(name: String, source: String, html: String) throws {
        #expect(try code(name, source) == html)
    }

    @Test(arguments: names)
    func `colours never change the text`(name: String) throws {
        let pieces = [
            "\"", "'", "`", "\\", "#", "//", "/*", "*/", "<!--", "-->", "<a", "</", ">", " ", "\n",
            "a", "true", "1", ".", ":", "$", "${", "}", "&", "é", "\"\"\"", "GET ", ";", "{", "if",
        ]
        let end = ContinuousClock.now + .milliseconds(300)
        while ContinuousClock.now < end {
            let source = (0..<Int.random(in: 0...60)).map { _ in pieces.randomElement() ?? "" }
                .joined()
            let plain = try code(name, source).replacing(#/<\/?span[^<>]*>/#, with: "")
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            #expect(plain == source, "\(source.debugDescription)")
        }
    }

    @Test func `a code block tells its language, and its text is said once`() throws {
        let text = try MarkdownText("```json\n{\"a\": 1}\n```\n\n```cobol\nMOVE\n```\n")

        #expect(
            text.html.hasPrefix(
                "<pre tabindex=\"0\" data-language=\"JSON\"><code class=\"language-json\">{"))
        #expect(text.html.contains("<pre tabindex=\"0\"><code class=\"language-cobol\">MOVE\n"))
        #expect(text.sections.map(\.text) == ["{\"a\": 1} MOVE"])
    }
}
