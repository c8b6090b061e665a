import Testing

@testable import Markdown

struct FootnoteTests {
    @Test func `footnotes are numbered by their first use and stand at the end`() throws {
        let source = """
            A[^one] b[^two] c[^one].

            [^two]: Second.
            [^one]: First
            goes on.

                More, see[^three].

            After.

            [^three]:
                - Third.

            """
        let text = try MarkdownText(source)

        #expect(
            text.html == """
                <p>A<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" aria-describedby="footnotes">1</a></sup> \
                b<sup class="footnote-ref"><a href="#fn:2" id="fnref:2" aria-describedby="footnotes">2</a></sup> \
                c<sup class="footnote-ref"><a href="#fn:1" id="fnref:1:2" aria-describedby="footnotes">1</a></sup>.</p>
                <p>After.</p>
                <section class="footnotes" aria-labelledby="footnotes">
                <h2 id="footnotes">Footnotes</h2>
                <ol>
                <li id="fn:1">
                <p>First
                goes on.</p>
                <p>More, see<sup class="footnote-ref"><a href="#fn:3" id="fnref:3" aria-describedby="footnotes">3</a></sup>. \
                <a href="#fnref:1" class="footnote-back" aria-label="Back to reference 1">↩</a> \
                <a href="#fnref:1:2" class="footnote-back" aria-label="Back to reference 1-2">↩<sup>2</sup></a></p>
                </li>
                <li id="fn:2">
                <p>Second. <a href="#fnref:2" class="footnote-back" aria-label="Back to reference 2">↩</a></p>
                </li>
                <li id="fn:3">
                <ul>
                <li>Third.</li>
                </ul>
                <p><a href="#fnref:3" class="footnote-back" aria-label="Back to reference 3">↩</a></p>
                </li>
                </ol>
                </section>

                """)
        #expect(text.sections.map(\.heading) == ["", "Footnotes"])
        #expect(text.sections[0].text == "A b c. After.")
        #expect(text.sections[1].text == "First goes on. More, see. Second. Third.")
        #expect(text.sections[1].line == 4)
        #expect(text.omissions.isEmpty)
    }

    @Test func `a footnote that is missing, unused or there twice is told of`() throws {
        let source = "a[^b] \\[^c] `[^d]` [^E](/f)\n\n[^g]: G\n[^h]: H\n[^H]: I\n\nj[^h]\n"
        let text = try MarkdownText(source)

        #expect(
            text.omissions.map(\.kind) == [.missingFootnote, .unusedFootnote, .repeatedFootnote])
        #expect(text.omissions.map(\.text) == ["b", "g", "H"])
        #expect(text.omissions.map(\.line) == [1, 3, 5])
        #expect(text.omissions.map(\.column) == [2, nil, nil])
        #expect(text.html.contains("a[^b] [^c] <code>[^d]</code> <a href=\"/f\">^E</a>"))
        #expect(!text.html.contains("G") && !text.html.contains("I"))
    }

    @Test func `code keeps its brackets, and footnotes keep theirs`() throws {
        let source =
            "```\n[^a]: b\n```\n\nc[^d]\n\n[^d]: ```\n    e\n    ```\n\n    | f |\n    | - |\n"
        let html = try MarkdownText(source).html

        #expect(html.contains("[^a]: b\n</code>"))
        #expect(html.contains(">e\n</code>"))
        #expect(html.contains("<th>f</th>"))
    }

    @Test func `a list goes on around a footnote, and links keep their lines`() throws {
        let text = try MarkdownText("- a[^x]\n[^x]: [b](/b)\n- c\n\n[d](/d)\n")

        #expect(text.html.hasPrefix("<ul>\n<li>a<sup"))
        #expect(text.html.contains("<li>c</li>\n</ul>"))
        #expect(text.links.map(\.destination) == ["/d", "/b"])
        #expect(text.links.map(\.line) == [5, 2])
    }

    @Test func `the author's own heading makes room for the footnotes`() throws {
        let text = try MarkdownText("## Footnotes\n\na[^1]\n\n[^1]: b\n")
        #expect(text.outline.map(\.anchor) == ["footnotes-1", "footnotes"])
    }

    @Test(arguments: [
        "[^a]:\n", "[^a]: b [^a]: c\n", "[^a]\n[^a]: \n\n\n    b\n", "[^a]: - [^a]\n# b\n",
    ])
    func `an odd footnote does no harm`(source: String) throws {
        let text = try MarkdownText("x[^a]\n\n" + source)
        #expect(text.html.contains("<li id=\"fn:1\">"))
    }
}
