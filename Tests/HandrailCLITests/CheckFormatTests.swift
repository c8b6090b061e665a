import Foundation
import Testing

/// `handrail check` for people, programs, workflows and code scanning.
struct CheckFormatTests {
    /// An error in line 6 and a warning in line 8, which only a rewritten text can name.
    private func mistakes() throws -> ArticleFiles {
        try ArticleFiles(
            article: ArticleFiles.article(
                body: "\n[100%: a, b](/articles/100%25:a,b)\n\n[here](https://a.example)\n"))
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `text is a line for each finding and a summary`() throws {
        let folder = try mistakes()
        let said = try folder.check()
        let lines = said.output.split(separator: "\n")
        #expect(said.code == 65)
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("\(folder.path)/fix/a.md:6:1: error: "))
        #expect(lines[1].hasPrefix("\(folder.path)/fix/a.md:8:1: warning: "))
        #expect(lines[2] == "1 articles, 0 codes, 0 questions; 2 findings")
    }

    @Test func `json is one object with findings and a summary`() throws {
        let said = try object(try mistakes().check("--format", "json").output)
        let findings = try #require(said["findings"] as? [[String: Any]])
        #expect(findings.compactMap { $0["rule"] as? String } == ["broken-link", "vague-link"])
        #expect(findings.compactMap { $0["line"] as? Int } == [6, 8])
        #expect(findings.allSatisfy { ($0["advice"] as? String)?.isEmpty == false })
        let summary = try #require(said["summary"] as? [String: Int])
        #expect(
            summary == [
                "articles": 1, "codes": 0, "questions": 0, "notices": 0, "errors": 1,
                "warnings": 1,
            ])
    }

    @Test func `a workflow command cannot be broken by what it says`() throws {
        let text = ArticleFiles.article("codes: [\"5%,\\n::error::x\"]\n")
        let folder = try ArticleFiles(["site.yaml": ArticleFiles.site, "fix,a:b/a.md": text])
        let lines = try folder.check("--format", "github").output.split(separator: "\n")
        let command = try #require(lines.first { $0.contains("title=unknown-code") })
        #expect(command.hasPrefix("::error file="))
        #expect(command.contains("/fix%2Ca%3Ab/a.md,line=4,col=9,title=unknown-code::"))
        #expect(command.contains("5%25,%0A::error::x"))
        #expect(lines.allSatisfy { $0.hasPrefix("::") || $0.hasSuffix("findings") })
    }

    @Test func `sarif names the rule, the place and how bad it is`() throws {
        let said = try object(try mistakes().check("--format", "sarif").output)
        #expect(said["version"] as? String == "2.1.0")
        let run = try #require((said["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["level"] as? String } == ["error", "warning"])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
    }

    @Test func `sarif has addresses that are relative to where it was called`() throws {
        let name = "check \(UUID().uuidString)"
        let folder = Program.root.appendingPathComponent(".build/\(name)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("Text.".utf8).write(to: folder.appendingPathComponent("a.md"))
        let said = try Program.run(["check", ".build/\(name)", "--format", "sarif"]).output
        let address = ".build/\(name.replacing(" ", with: "%20"))/a.md"
        #expect(said.contains("\"uri\" : \"\(address)\""))
    }
}
