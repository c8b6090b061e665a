import Foundation
import HTTPServer
import Handrail
import Library
import Records
import TestSupport
import Testing

@testable import Desk

/// Articles to begin with.
struct ArticleDraftTests {
    let site: DeskSite
    let ada: DeskVisitor

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    /// A report with everything in it that says whose it is.
    private func report(summary: String) throws -> ReportReference {
        var report = Samples.report(summary: summary)
        report.description = "I am Grace and my key is sk-aaaaaaaaaaaaaaaaaaaaaaaa"
        report.email = "grace@example.com"
        report.pageURL = "https://chat.example/c/private"
        report.requestID = "8f3a2b1c9d"
        report.tried = ["reload-the-page-once", "no-such-step"]
        let token = try #require(ReportToken(String(repeating: "b", count: 43)))
        return try site.records.add(
            Filing(
                report: report, idempotencyKey: "k", token: token, person: "p",
                createdAt: site.now)
        ).reference
    }

    private func findings(_ file: Response) throws -> [String] {
        let folder = try TemporaryFolder()
        try Data(file.body).write(to: folder.url.appending(path: "draft.md"))
        try Data("name: Help\nproduct: Acme\n".utf8)
            .write(to: folder.url.appending(path: "site.yaml"))
        return try Library(reading: folder.url).findings.map(\.description)
            .filter { $0.contains("draft.md") }
    }

    @Test func `a report becomes a draft of what was tried and answered`() throws {
        let reference = try report(summary: "502 \"again\" \\ when I press Send")
        _ = try site.records.reply(
            FollowUp(
                author: .team, kind: .message,
                text:
                    "Hi Grace,\n\n1. Open a new chat. Old ones keep\n   the error.\n2) Write to grace@example.com\n",
                key: "1", createdAt: site.now), to: reference, by: .command)

        let file = ada.get("/desk/reports/\(reference)/article.md")

        #expect(file.headers["Content-Type"] == "text/markdown; charset=utf-8")
        #expect(
            file.headers["Content-Disposition"]?
                .contains("filename=\"502-again-when-i-press-send.md\"") == true)
        let text = file.text
        #expect(text.hasPrefix("---\ntitle: \"502 \\\"again\\\" \\\\ when I press Send\"\n"))
        #expect(text.contains("codes: [\"502\"]\nrelated: [\"fix-a-502\"]\n"))
        #expect(text.contains("draft: true\n---\n\n## Quick fix\n\n1. Open a new chat.\n"))
        #expect(text.contains("### Open a new chat\n\nOld ones keep the error."))
        #expect(text.contains("### Reload the page once\n"))
        #expect(text.contains("## Causes\n\n- Heavy traffic\n"))
        #expect(try findings(file) == [])
    }

    @Test func `nothing in it says whose report it was`() throws {
        let reference = try report(summary: "Mail grace@example.com")
        let text = ada.get("/desk/reports/\(reference)/article.md").text

        #expect(text.contains("title: \"502 Bad Gateway: what to do\""))
        for secret in ["race", "sk-a", "chat.example", "8f3a", "\(reference)"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test(arguments: [
        ("title=White page&code=504", "title: \"White page\"", "codes: [\"504\"]"),
        (
            "code=err_connection_reset", "title: \"ERR_CONNECTION_RESET Connection reset",
            "draft: true"
        ),
        ("title=a@b.example", "title: \"Untitled\"", "Say in one sentence"),
        ("", "title: \"Untitled\"", "### Say what to do first"),
        ("title=<b>%22\nx: y&code=none", "title: \"<b>\\\" x: y\"", "draft: true"),
    ])
    func `a search or a code is enough to begin with`(
        _ query: String, _ title: String, _ other: String
    ) throws {
        let fields = Fields.parse(urlEncoded: query).pairs.map { ($0.name, $0.value) }

        let file = ada.get("/desk/articles/new", fields)

        #expect(file.text.contains(title), "\(file.text)")
        #expect(file.text.contains(other))
        #expect(try findings(file) == [])
    }

    @Test(arguments: [
        ("1. a\n2. b\n", ["a", "b"]), ("1) a\n   b\n\nc", ["a b"]), ("x 1. a\n- b", []),
        ("```\n1. a\n```\n1. b", ["b"]), ("12345678901. a", []), ("1.a", []), ("1. a\nb", ["a"]),
    ])
    func `the items of numbered lists are steps`(_ text: String, _ items: [String]) {
        #expect(ReplySteps.items(of: text) == items)
    }
}
