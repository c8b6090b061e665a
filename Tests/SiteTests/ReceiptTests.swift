import Foundation
import Handrail
import Site
import Testing

/// A report's private page after it was sent.
struct ReceiptTests {
    let visit: Visit
    let path: String

    init() throws {
        visit = try Visit()
        path = try visit.sentReport()
    }

    private func token(_ act: String) throws -> String {
        let page = visit.get(path).text
        let form = try #require(page.between("action=\"\(path)/\(act)\"", "</form>").first)
        return try #require(form.between("name=\"form_token\" value=\"", "\"").first)
    }

    private func send(_ act: String, _ words: String = "") throws -> Answer {
        let field = act == "solved" ? "helped" : "message"
        return visit.post("\(path)/\(act)", [("form_token", try token(act)), (field, words)])
    }

    private func move(to status: ReportStatus, saying text: String = "") throws {
        let report = try #require(try visit.records.reports(after: nil, limit: 1).first)
        _ = try visit.records.add(
            FollowUp(
                author: .team, kind: text.isEmpty ? .status : .message, text: text, status: status,
                key: "\(status) \(text)", createdAt: Date()), to: report.reference)
    }

    @Test func `a message is added, and stands where its sender is led`() throws {
        let answer = try send("messages", "It also fails\non my <phone>: https://x.example/")
        let page = visit.follow(try #require(answer.location))

        #expect(answer.status == 303)
        #expect(answer.location == path + "#latest")
        #expect(
            page.text.contains(
                "<p class=\"words\">It also fails\non my &lt;phone&gt;: https://x.example/</p>"))
        #expect(page.attributes("href").allSatisfy { !$0.contains("x.example") }, "no live link")
        #expect(page.text.contains(#"<li id="latest" tabindex="-1">"#))
        #expect(!page.text.contains("Status from then on"))
    }

    @Test func `a message without words comes back and says so`() throws {
        let page = try send("messages", " ")

        #expect(page.status == 422)
        #expect(page.title.hasPrefix("Error: Report HR-"))
        #expect(page.text.contains(##"<a href="#message">Enter your message"##))
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("Referrer-Policy") == "no-referrer")
    }

    @Test func `a message that is too long comes back whole`() throws {
        let text = String(repeating: "<x>\n", count: 3_000)
        let page = try send("messages", text)

        #expect(page.status == 422)
        #expect(page.area("message") == text)
    }

    @Test func `a message sent twice is told once`() throws {
        let form = [("form_token", try token("messages")), ("message", "Twice")]

        let answers = [visit.post("\(path)/messages", form), visit.post("\(path)/messages", form)]

        #expect(answers.map(\.status) == [303, 303])
        #expect(visit.get(path).text.between("Twice", "<").count == 1)
    }

    @Test func `the same form with other words is asked about and kept`() throws {
        let token = try token("messages")
        _ = visit.post("\(path)/messages", [("form_token", token), ("message", "First")])

        let page = visit.post("\(path)/messages", [("form_token", token), ("message", "Second")])
        let fresh = try #require(
            page.text.between("\(path)/messages\"", "</form>").first?
                .between("name=\"form_token\" value=\"", "\"").first)
        let again = visit.post("\(path)/messages", [("form_token", fresh), ("message", "Second")])

        #expect(page.status == 409)
        #expect(page.area("message") == "Second")
        #expect(fresh != token)
        #expect(again.status == 303)
    }

    @Test(arguments: ["", "forged"])
    func `a message without a good token comes back with its words`(token: String) throws {
        let page = visit.post("\(path)/messages", [("form_token", token), ("message", "Kept")])

        #expect(page.status == 422)
        #expect(page.area("message") == "Kept")
    }

    @Test func `the token of one report is none of another`() throws {
        let token = try token("messages")
        let other = try visit.sentReport()

        let page = visit.post("\(other)/messages", [("form_token", token), ("message", "x")])

        #expect(page.status == 422)
    }

    @Test func `it works now, and when it is back the report is reopened`() throws {
        #expect(try send("solved", "Turning off the VPN").status == 303)
        let solved = visit.get(path)
        #expect(solved.text.contains("<strong>Solved.</strong> It works again."))
        #expect(solved.text.contains("<p class=\"words\">Turning off the VPN</p>"))
        #expect(solved.text.contains("Status from then on: Solved"))
        #expect(!solved.text.contains("It works now"))

        #expect(try send("reopen").status == 303)
        let open = visit.get(path)
        #expect(open.text.contains("<strong>Being looked at.</strong>"))
        #expect(open.text.contains("You reopened the report"))
        #expect(open.text.contains("It works now"))
    }

    @Test(arguments: ReportStatus.allCases)
    func `every status is told in words, with what happens next`(status: ReportStatus) throws {
        if status != .new { try move(to: status) }
        let page = visit.get(path)
        let next = page.text.between("<h2>What happens next</h2>\n<ol>", "</ol>").first ?? ""

        #expect(page.text.contains("<strong>\(status.label).</strong> "))
        #expect(!next.between("<li>", "</li>").isEmpty)
    }

    @Test func `an answer to the team's question hands the report back to it`() throws {
        try move(to: .waiting, saying: "Which browser?")
        #expect(visit.get(path).text.contains("The support team wrote"))

        _ = try send("messages", "Firefox")

        #expect(visit.get(path).text.contains("<strong>Being looked at.</strong>"))
    }

    @Test(arguments: ["messages", "solved", "reopen"])
    func `nothing can be said about a report that is not there`(act: String) {
        let page = visit.post(
            "/reports/\(String(repeating: "A", count: 43))/\(act)", [("message", "x")])

        #expect(page.status == 404)
        #expect(page.heading == "No report has this link")
        #expect(page.text.contains(#"action="/reports""#))
    }

    @Test func `a client that writes very much is told when to go on, and keeps its words`() throws
    {
        let visit = try Visit(limits: .init(clients: true))
        let path = try visit.sentReport()
        let tokens = try (1...31).map { _ in
            let page = visit.get(path).text
            let form = try #require(page.between("\(path)/messages\"", "</form>").first)
            return try #require(form.between("name=\"form_token\" value=\"", "\"").first)
        }
        let hasty = visit.post(
            "\(path)/messages", [("form_token", tokens[0]), ("message", "At once")])
        visit.pass(seconds: 2)
        let statuses = tokens.dropLast().map {
            visit.post("\(path)/messages", [("form_token", $0), ("message", "x")]).status
        }
        let last = visit.post(
            "\(path)/messages", [("form_token", tokens[30]), ("message", "Kept")])

        #expect(hasty.status == 422)
        #expect(hasty.area("message") == "At once")
        #expect(statuses.allSatisfy { $0 == 303 })
        #expect(last.status == 429)
        #expect(last.header("Retry-After") != nil)
        #expect(last.area("message") == "Kept")
    }
}

extension Visit {
    /// Sends a report; answers the path of its receipt.
    func sentReport(_ more: [(String, String)] = []) throws -> String {
        let token = try token()
        pass(seconds: 2)
        let form = [("form_token", token), ("summary", "It fails")] + more
        return try #require(post("/report", form).location)
    }
}
