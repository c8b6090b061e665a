import Foundation
import Handrail
import Site
import Testing

/// Reports that were not needed are counted: what helped, never whom.
struct DeflectionTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    private func counts() throws -> [Deflection] {
        try visit.records.deflections(since: try #require(Day("2026-11-01")))
    }

    @Test func `an article that solved it closes the report unsent and counts`() throws {
        let form = [("form_token", try visit.token()), ("solved_by", "fix-a-502")]

        let answer = visit.post("/report/solved", form)
        let page = visit.follow(try #require(answer.location))

        #expect(answer.status == 303)
        #expect(page.heading == "Your report was not sent")
        #expect(page.text.contains("Fix a 502"))
        #expect(page.text.contains(#"<a href="/report?code=502&amp;article=fix-a-502">"#))
        #expect(try counts().map(\.solved) == [1])
        #expect(try counts().map(\.article) == ["fix-a-502"])
        #expect(try visit.records.reports(after: nil, limit: 1).isEmpty)
    }

    @Test func `it may be solved by nothing in particular`() throws {
        let answer = visit.post(
            "/report/solved", [("form_token", try visit.token()), ("solved_by", "")])

        #expect(answer.location == "/report/solved")
        #expect(visit.get("/report/solved").status == 200)
        #expect(try counts().map(\.article) == [""])
    }

    @Test(arguments: ["", "forged"])
    func `without the form's token nothing counts, and the page is the same`(token: String) throws {
        let answer = visit.post(
            "/report/solved", [("form_token", token), ("solved_by", "fix-a-502")])

        #expect(answer.location == "/report/solved?article=fix-a-502")
        #expect(try counts().isEmpty)
    }

    @Test func `what no article has does not count`() throws {
        let token = try visit.token()
        _ = visit.post("/report/solved", [("form_token", token), ("solved_by", "<b>")])
        _ = visit.post("/report/suggested", [("shown", "nothing"), ("opened", "nothing")])

        #expect(try counts().isEmpty)
        #expect(visit.get("/report/solved", [("article", "<b>")]).status == 200)
    }

    @Test func `what is shown and opened counts by day`() throws {
        _ = visit.post("/report/suggested", [("shown", "fix-a-502"), ("shown", "save-your-work")])
        let answer = visit.post("/report/suggested", [("opened", "fix-a-502")])
        visit.pass(seconds: 86_400)
        _ = visit.post("/report/suggested", [("shown", "fix-a-502")])

        #expect(answer.status == 204)
        #expect(try counts().map(\.shown) == [1, 1, 1])
        #expect(try counts().map(\.opened) == [0, 1, 0])
    }

    @Test func `the review counts what it shows`() throws {
        let form = [
            ("form_token", try visit.token()), ("summary", "x"), ("code", "502"),
            ("intent", "review"),
        ]
        _ = visit.post("/report", form)

        #expect(try counts().filter { $0.shown == 1 }.map(\.article).contains("fix-a-502"))
    }

    @Test func `another site's page counts nothing`() throws {
        _ = visit.post(
            "/report/suggested", [("shown", "fix-a-502")],
            headers: [("Sec-Fetch-Site", "cross-site")])

        #expect(try counts().isEmpty)
    }

    @Test func `one client counts for so much and no more`() throws {
        let visit = try Visit(limits: .init(clients: true))
        for _ in 1...310 { _ = visit.post("/report/suggested", [("opened", "fix-a-502")]) }

        let day = try #require(Day("2026-11-01"))
        #expect(try visit.records.deflections(since: day).map(\.opened) == [300])
    }
}
