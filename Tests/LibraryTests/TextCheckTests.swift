import Library
import Testing

/// What a file's text says by itself: headings, links, pictures and steps.
struct TextCheckTests {
    private func places(_ rule: Rule, _ body: String) throws -> [String] {
        try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(body: body)]).places(rule)
    }

    @Test(arguments: [
        (Rule.headingLevel, "# Title\n\nText.\n", 5),
        (.headingLevel, "## One\n\n#### Three below\n", 7),
        (.headingLevel, "Text.\n\n### No second level\n", 7),
        (.duplicateHeading, "## Reload\n\nText.\n\n## reload\n\nText.\n", 9),
        (.vagueLink, "Text.\n\nRead [Here](https://a.example) now.\n", 7),
        (.ambiguousLink, "[Help](https://a.example)\n\n[help](https://b.example)\n", 7),
        (.missingAlt, "Text.\n\n![](../pictures/a.png)\n", 7),
        (.emptyStep, "## Steps\n\n### Reload\n\n### Wait\n\nA minute.\n", 7),
        (.stepWithoutHeading, "## Steps\n\n1. Wait.\n\n### Reload\n\nOnce.\n", 5),
    ])
    func `a doubtful text is found where it stands`(
        rule: Rule, body: String, line: Int
    ) throws {
        #expect(try places(rule, body) == ["fix/a.md:\(line)"])
    }

    @Test(arguments: [
        (Rule.headingLevel, "## One\n\n### Two\n\n## One more\n"),
        (.duplicateHeading, "## Linux\n\n### Reload\n\n## macOS\n\n### Reload\n"),
        (.vagueLink, "[Here is the list of codes](https://a.example)\n"),
        (.ambiguousLink, "[Help](https://a.example) and [help](https://a.example)\n"),
        (.missingAlt, "![A page](../pictures/a.png)\n"),
        (.emptyStep, "## Steps\n\n### Reload\n\nOnce.\n"),
        (.stepWithoutHeading, "## Steps\n\nThree steps.\n\n### Reload\n\n1. Once.\n"),
    ])
    func `a text like it without the mistake passes`(rule: Rule, body: String) throws {
        #expect(try places(rule, body) == [])
    }

    @Test func `a notice is asked for its links and pictures only`() throws {
        let notice = """
            ---
            kind: incident
            title: Errors
            summary: Some pages fail.
            start: 2026-05-14T10:00Z
            ---
            See [here](https://a.example).

            ## 2026-05-14T11:00Z Identified

            ## 2026-05-14T10:00Z Identified
            """
        let folder = try Folder(["site.yaml": Sheet.site, "notices/a.md": notice])
        #expect(try folder.places(.vagueLink) == ["notices/a.md:7"])
        #expect(try folder.places(.duplicateHeading) == [])
    }

    @Test func `a title that lists would cut is a warning`() throws {
        let title = String(repeating: "x", count: 71)
        let folder = try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(title)])
        let found = try folder.findings(.titleTooLong)
        #expect(found.map(\.line) == [2])
        #expect(found.map(\.severity) == [.warning])
    }
}
