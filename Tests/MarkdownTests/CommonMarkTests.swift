import Testing

@testable import Markdown

struct CommonMarkTests {
    @Test(arguments: CommonMarkCases.all)
    func `CommonMark is what cmark makes of it`(source: String) throws {
        #expect(try Reference.ours(source) == Reference.html(source, extensions: []))
    }

    @Test func `all of them in one text as well`() throws {
        let source = CommonMarkCases.all.joined(separator: "\n\n<!-- -->\n\n")
        let html = try Reference.html(source, extensions: [])

        #expect(try Reference.ours(source) == html.replacing("<!-- -->\n", with: ""))
    }

    @Test func `quotation marks and dashes stay as they are typed`() throws {
        #expect(try MarkdownText("\"a\" -- 'b' ...\n").html == "<p>&quot;a&quot; -- 'b' ...</p>\n")
    }

    @Test func `a code block can be focused`() throws {
        let html = try MarkdownText("```text run\na < b & \"c\"\n```\n\n    d\n").html

        #expect(
            html == """
                <pre tabindex="0"><code class="language-text">a &lt; b &amp; &quot;c&quot;
                </code></pre>
                <pre tabindex="0"><code>d
                </code></pre>

                """)
    }

    @Test func `a byte of zero becomes the replacement character`() throws {
        #expect(try MarkdownText("a\0b\r\rc\r\nd").html == "<p>a\u{FFFD}b</p>\n<p>c\nd</p>\n")
    }
}
