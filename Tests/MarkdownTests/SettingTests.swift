import Testing

@testable import Markdown

struct SettingTests {
    private func text(_ source: String) throws -> MarkdownText {
        var options = MarkdownOptions()
        options.firstLine = 11
        options.steps = ["steps"]
        options.stepKeys = ["minutes", "why", "needs"]
        return try MarkdownText(source, options: options)
    }

    @Test func `a list of settings below a step is taken out of the text`() throws {
        let text = try text(
            """
            ## Steps

            ### Reload

            - Minutes: 2
            - why: It `helps`
              at *once*: mostly
            - needs: [Save & copy](#save) and [more](/a)

            Press it.
            """)

        let settings = try #require(text.settings["reload"])
        #expect(settings.map(\.key) == ["minutes", "why", "needs"])
        #expect(settings.map(\.text) == ["2", "It helps at once: mostly", "Save & copy and more"])
        #expect(settings.map(\.line) == [15, 16, 18])
        #expect(settings[2].links.map(\.destination) == ["#save", "/a"])
        #expect(settings[2].links.map(\.text) == ["Save & copy", "more"])
        #expect(text.html(below: "reload") == "<p>Press it.</p>\n")
        #expect(text.sections.last?.text == "Press it.")
        #expect(text.links.isEmpty)
    }

    @Test(arguments: [
        ("another section", "## Causes\n\n### A\n\n- minutes: 2\n"),
        ("a deeper heading", "## Steps\n\n### A\n\nText.\n\n#### B\n\n- minutes: 2\n"),
        ("a list further down", "## Steps\n\n### A\n\nText.\n\n- minutes: 2\n"),
        ("no known key", "## Steps\n\n### A\n\n- Windows: press it\n- Mac: press it\n"),
        ("no colon", "## Steps\n\n### A\n\n- minutes\n"),
        ("a bold key", "## Steps\n\n### A\n\n- **minutes**: 2\n"),
        ("steps that come again", "## Steps\n\n## Steps\n\n### A\n\n- minutes: 2\n"),
    ])
    func `any other list stays in the text`(_ what: String, source: String) throws {
        let text = try text(source)
        #expect(text.settings.isEmpty, "\(what)")
        #expect(text.straySettings.isEmpty, "\(what)")
        #expect(text.html.contains("<li>"))
    }

    @Test func `an unknown key beside a known one is a setting too`() throws {
        let text = try text("## Steps\n\n### A\n\n- minuts: 2\n- why: x\n")
        #expect(text.settings["a"]?.map(\.key) == ["minuts", "why"])
    }

    @Test(arguments: ["- two minutes", "- a b: c", "- why: x\n\n  y", "- [minutes: 2](/a)"])
    func `a list with an item that has no key stays in the text, and is told of`(
        item: String
    ) throws {
        let text = try text("## Steps\n\n### A\n\n- minutes: 2\n\(item)\n")
        #expect(text.settings.isEmpty)
        #expect(text.straySettings == [16])
        #expect(text.html.contains("<li>"))
    }

    @Test func `raw HTML in a setting is told of`() throws {
        let text = try text("## Steps\n\n### A\n\n- why: <b>x</b>\n")
        #expect(text.settings["a"]?.first?.text == "x")
        #expect(text.omissions.map(\.kind) == [.rawHTML, .rawHTML])
    }

    @Test func `settings below a table keep their lines`() throws {
        let table = "| a | b |\n| - | - |\n| 1 | 2 |\n"
        let text = try text("\(table)\n## Steps\n\n### A\n\n- minutes: 2\n\n\(table)")
        #expect(text.settings["a"]?.map(\.line) == [19])
    }

    @Test func `the list of the steps is known by its place`() throws {
        let text = try text("Before.\n\n## Steps\n\n### A `b`\n\nOne.\n\n### C\n\n## After\n")
        let range = try #require(text.stepList)
        let bytes = Array(text.html.utf8)
        let list = String(decoding: bytes[range], as: UTF8.self)
        #expect(list.hasPrefix("<ol class=\"steps\">\n<li>\n<h3 id=\"a-b\">"))
        #expect(list.hasSuffix("<h3 id=\"c\">C</h3>\n</li>\n</ol>\n"))
        #expect(text.html(ofHeading: "a-b") == "A <code>b</code>")
        #expect(text.html(ofHeading: "none") == nil)
        #expect(try self.text("## Causes\n\n### A\n").stepList == nil)
    }
}
