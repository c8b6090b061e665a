import Testing

@testable import Markdown

struct SectionTests {
    private let source = """
        Before *all*.

        ## Steps

        Do this.

        ### One

        First, `run`:

        ```sh
        a   b
        ```

        #### Note

        Deeper.

        ### Two

        | x | y |
        | - | - |
        | 1 | 2 |

        ## Causes

        Last.

        """

    @Test func `text is parted by headings`() throws {
        let sections = try MarkdownText(source).sections

        #expect(sections.map(\.heading) == ["", "Steps", "One", "Note", "Two", "Causes"])
        #expect(sections.map(\.level) == [0, 2, 3, 4, 3, 2])
        #expect(sections.map(\.line) == [1, 3, 7, 15, 19, 25])
        #expect(
            sections.map(\.text) == [
                "Before all.", "Do this.", "First, run: a b", "Deeper.", "x y 1 2", "Last.",
            ])
        #expect(sections[2].html.hasPrefix("<p>First, <code>run</code>:</p>\n<pre tabindex=\"0\" "))
    }

    @Test func `a text without a heading is one section`() throws {
        #expect(try MarkdownText("a\n").sections.map(\.html) == ["<p>a</p>\n"])
        #expect(try MarkdownText("").sections.isEmpty)
        #expect(try MarkdownText("# A\n").sections.map(\.text) == [""])
    }

    @Test func `steps become a list`() throws {
        var options = MarkdownOptions()
        options.steps = ["steps"]
        let text = try MarkdownText(
            "## Steps\n\np\n\n### A\n\na\n\n#### B\n\nb\n\n### C\n\n## D\n\n### E\n",
            options: options)

        #expect(
            text.html == """
                <h2 id="steps">Steps</h2>
                <p>p</p>
                <ol class="steps">
                <li>
                <h3 id="a">A</h3>
                <p>a</p>
                <h4 id="b">B</h4>
                <p>b</p>
                </li>
                <li>
                <h3 id="c">C</h3>
                </li>
                </ol>
                <h2 id="d">D</h2>
                <h3 id="e">E</h3>

                """)
        #expect(text.sections[1].html == "<p>a</p>\n")
        #expect(text.html(below: "a") == "<p>a</p>\n<h4 id=\"b\">B</h4>\n<p>b</p>\n")
    }

    @Test func `a box is wrapped around its section`() throws {
        var options = MarkdownOptions()
        options.boxes = ["quick-fix", "last"]
        let text = try MarkdownText(
            "## Quick fix\n\na\n\n### B\n\n## Last\n\nc\n", options: options)

        #expect(
            text.html == """
                <section class="quick-fix" aria-labelledby="quick-fix">
                <h2 id="quick-fix">Quick fix</h2>
                <p>a</p>
                <h3 id="b">B</h3>
                </section>
                <section class="last" aria-labelledby="last">
                <h2 id="last">Last</h2>
                <p>c</p>
                </section>

                """)
        #expect(text.html(below: "quick-fix") == "<p>a</p>\n<h3 id=\"b\">B</h3>\n")
    }

    @Test func `steps can be in a box, and close before it`() throws {
        var options = MarkdownOptions()
        options.boxes = ["s"]
        options.steps = ["s"]
        let text = try MarkdownText("# T\n\n## S\n\n### A\n\n# U\n", options: options)

        #expect(text.html.contains("<h3 id=\"a\">A</h3>\n</li>\n</ol>\n</section>\n<h1 id=\"u\">"))
        #expect(text.html(below: "t")?.hasSuffix("</section>\n") == true)
        #expect(text.html(below: "s")?.hasSuffix("</ol>\n") == true)
        #expect(text.html(below: "x") == nil)
    }

    @Test func `words are counted once`() throws {
        #expect(try MarkdownText("## A b\n\nc *d*e f\n\n- `g h`\n").wordCount == 7)
    }
}
