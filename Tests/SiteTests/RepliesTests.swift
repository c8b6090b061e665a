import Foundation
import Handrail
import Records
import Site
import TestSupport
import Testing

/// What a receipt shows of the team's replies.
struct RepliesTests {
    let visit: Visit
    let path: String

    init() throws {
        visit = try Visit()
        path = try visit.sentReport()
    }

    private func reference() throws -> ReportReference {
        try #require(try visit.records.reports(after: nil, limit: 1).first).reference
    }

    private func reply(_ text: String) throws {
        _ = try visit.records.add(
            FollowUp(
                author: .team, kind: .message, text: text, status: .waiting, key: text,
                createdAt: Date()), to: try reference())
    }

    @Test func `a reply is shown as Markdown below the headings of the page`() throws {
        try reply("# Do this\n1. [Reload](https://x.example/)\n2. Wait\n\nBye\nAda")

        let page = visit.get(path).text

        #expect(page.contains("<h3>Do this</h3>"))
        #expect(
            page.contains("<a href=\"https://x.example/\" rel=\"nofollow noopener\">Reload</a>"))
        #expect(page.contains("<p>Bye<br />\nAda</p>"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
        "![a](https://x.example/t.png)", "[a](data:text/html,x)", "<a href=\"javascript:x\">a</a>",
    ])
    func `nothing in a reply runs or fetches anything`(_ text: String) throws {
        try reply(text)

        let page = visit.get(path)

        let story = try #require(page.text.between("class=\"timeline\"", "</ol>").first)
        #expect(!story.contains("<script") && !story.contains("<img"))
        #expect(!story.lowercased().contains("href=\"javascript") && !story.contains("href=\"data"))
    }

    @Test func `a reply that cannot be Markdown is text`() throws {
        try reply(String(repeating: "> ", count: 100) + "deep")
        #expect(visit.get(path).text.contains("<p class=\"words\">&gt; &gt;"))
    }

    @Test func `a report that is handled with another says so and nothing of that one`() throws {
        let token = try #require(ReportToken(String(repeating: "c", count: 43)))
        let records = try #require(visit.records as? any DeskStore)
        let main = try records.add(
            Filing(
                report: Samples.report(summary: "Somebody else's words"), idempotencyKey: "main",
                token: token, person: "p", createdAt: Date())
        ).reference
        _ = try records.merge(try reference(), into: main, by: .command, at: Date())
        _ = try records.reply(
            FollowUp(
                author: .team, kind: .message, text: "For **all** of you", status: .waiting,
                key: "r", createdAt: Date()), to: main, by: .command)

        let page = visit.get(path).text

        #expect(page.contains("we handle it together"))
        #expect(page.contains("<strong>Waiting for you.</strong>"))
        #expect(page.contains("For <strong>all</strong> of you"))
        #expect(page.contains("Add a message"))
        #expect(!page.contains("\(main)") && !page.contains("else&#39;s words"))
    }
}
