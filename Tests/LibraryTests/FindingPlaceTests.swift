import Foundation
import Library
import Testing

/// A finding names the line and the column that an editor jumps to.
struct FindingPlaceTests {
    private func finding(_ extra: String) throws -> Finding? {
        try Folder(["site.yaml": Sheet.site, "fix/a.md": Sheet.article(extra: extra)])
            .library().findings.first
    }

    @Test(arguments: [
        ("titel: b\n", 4, 1, Rule.unknownKey), ("updated: 2026-02-30\n", 4, 10, .invalidValue),
        ("codes: [999, 998]\n", 4, 9, .unknownCode),
        ("related:\n  - b\n", 5, 5, .unknownArticle), ("tags: [a, b: c: d]\n", 4, 15, .invalidYAML),
    ])
    func `front matter knows the places of its keys and values`(
        extra: String, line: Int, column: Int, rule: Rule
    ) throws {
        let found = try #require(try finding(extra))
        #expect(found.rule == rule)
        #expect(found.line == line && found.column == column, "\(found)")
    }

    @Test func `each item of a list has its own place`() throws {
        let found = try Folder([
            "site.yaml": Sheet.site, "fix/a.md": Sheet.article(extra: "codes: [999, 998]\n"),
        ]).library().findings
        #expect(found.map(\.column) == [9, 14])
    }

    @Test(arguments: [
        ("titel: b\n", "title"), ("Tags: [b]\n", "tags"), ("udpated: 2026-05-01\n", "updated"),
        ("alias: [b]\n", "aliases"),
    ])
    func `a misspelt key is led to the one that was meant`(extra: String, key: String) throws {
        #expect(try finding(extra)?.advice == "did you mean “\(key)”?")
    }

    @Test func `a key like none is answered with all`() throws {
        #expect(try finding("colour: red\n")?.advice.contains("use one of aliases") == true)
    }

    @Test func `names of rules are in kebab-case and say what they mean`() {
        for rule in Rule.allCases {
            #expect(rule.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
            #expect(rule.meaning.hasSuffix("."))
        }
    }
}
