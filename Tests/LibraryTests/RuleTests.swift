import Foundation
import Library
import Testing

/// The rules and what is said of them in `docs/checks.md`.
struct RuleTests {
    private func headings() throws -> [String] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/checks.md")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    }

    @Test(arguments: Rule.allCases)
    func `a rule has a heading of its own, to which its help leads`(rule: Rule) throws {
        #expect(try headings().count { $0 == rule.rawValue } == 1)
        #expect(rule.help.hasSuffix("docs/checks.md#\(rule.rawValue)."))
    }

    @Test func `no heading names a rule that is gone`() throws {
        let names = try headings().filter { $0.wholeMatch(of: /[a-z-]+/) != nil }
        #expect(Set(names) == Set(Rule.allCases.map(\.rawValue)))
    }

    @Test func `a rule’s name is made of small letters and hyphens`() {
        #expect(Rule.allCases.allSatisfy { $0.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    }
}
