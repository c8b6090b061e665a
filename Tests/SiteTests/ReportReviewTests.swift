import Foundation
import HTTPServer
import Handrail
import Testing

/// What may fix it, seen before a report is sent.
struct ReportReviewTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    private func form(_ intent: String?, summary: String = "Bad gateway <b>") throws -> [(
        String, String
    )] {
        [
            ("form_token", try visit.token()), ("summary", summary), ("code", "502"),
            ("description", "one\ntwo"), ("tried", "reload"), ("skipped", "turn-off-vpn"),
            ("article", "fix-a-502"), ("email", "ada@acme.example"),
        ] + (intent.map { [("intent", $0)] } ?? [])
    }

    @Test func `the review shows what may fix it and what will be sent, and sends nothing`() throws
    {
        let page = visit.post("/report", try form("review"))

        #expect(page.status == 200)
        #expect(page.heading == "Before you send")
        #expect(page.text.contains(#"<a href="/articles/what-is-a-gateway""#))
        #expect(page.text.contains("Bad gateway &lt;b&gt;"))
        #expect(page.text.contains("<li>Reload the page</li>"))
        #expect(page.text.contains("<li>Turn off your VPN</li>"))
        #expect(page.header("Cache-Control") == "private, no-cache")
        #expect(try visit.records.reports(after: nil, limit: 1).isEmpty)
    }

    @Test func `from the review a report is sent as it was written`() throws {
        let form = try form("review")
        let review = visit.post("/report", form)
        let names = [
            "summary", "code", "description", "tried", "skipped", "article", "email",
        ]
        let hidden = names.flatMap { name in review.values(of: name).map { (name, $0) } }

        let answer = visit.post("/report", [form[0]] + hidden)
        let stored = try #require(try visit.records.reports(after: nil, limit: 1).first)

        #expect(answer.status == 303)
        #expect(stored.idempotencyKey == form[0].1)
        #expect(stored.report.description == "one\ntwo")
        #expect(stored.report.tried == ["reload"])
        #expect(stored.report.skipped == ["turn-off-vpn"])
        #expect(stored.report.email == "ada@acme.example")
    }

    @Test func `a known outage of the code stands first, with its times`() throws {
        let start = Date(timeIntervalSince1970: 1_795_449_600 - 3_600)
        let outage = Notice(
            slug: "outage", kind: .incident, title: "Many see <502>", codes: ["502"], start: start)
        let other = Notice(
            slug: "other", kind: .incident, title: "Something else", codes: ["429"], start: start)
        let samples = SiteSamples.content
        let visit = try Visit(
            Content(
                settings: samples.settings, articles: samples.articles, codes: samples.codes,
                topics: samples.topics, notices: [outage, other]))

        let piece = visit.get("/report/suggestions", [("code", "502")])

        #expect(piece.text.contains(#"<a href="/status/outage">Many see &lt;502&gt;</a>"#))
        #expect(piece.text.contains("Known since "))
        #expect(piece.text.contains("1 notice and 2 articles may fix it now"))
        #expect(!piece.text.contains("Something else"))
    }

    @Test func `answers can be changed after the review`() throws {
        let form = try form("edit", summary: "")

        let page = visit.post("/report", form)

        #expect(page.status == 200)
        #expect(page.title.hasPrefix("Report an error"))
        #expect(page.area("description") == "one\ntwo")
        #expect(page.values(of: "skipped") == ["turn-off-vpn"])
        #expect(page.values(of: "form_token") == [form[0].1, form[0].1])
        #expect(page.text.contains(" data-returned"))
    }

    @Test func `a review with mistakes is the form with its mistakes`() throws {
        let page = visit.post("/report", try form("review", summary: ""))

        #expect(page.status == 422)
        #expect(page.text.contains("Enter what happened"))
    }

    @Test(arguments: ["send", "", "anything"])
    func `no other intent is in the way of sending`(intent: String) throws {
        #expect(visit.post("/report", try form(intent)).status == 303)
    }

    @Test func `the guide's steps arrive with their outcome`() throws {
        let page = visit.get(
            "/report",
            [("article", "fix-a-502"), ("tried", "reload"), ("skipped", "turn-off-vpn")])

        #expect(
            page.text.contains(
                #"value="reload" checked> <span>Reload the page <span class="outcome">– did not help</span></span>"#
            ))
        #expect(
            page.text.contains(
                #"value="turn-off-vpn"> <span>Turn off your VPN <span class="outcome">– skipped</span></span>"#
            ))
        #expect(page.values(of: "skipped") == ["turn-off-vpn"])
    }

    @Test func `without an article the steps are those of the code's`() throws {
        let page = visit.get("/report", [("code", "504")])

        #expect(page.values(of: "tried") == ["reload", "turn-off-vpn"])
    }

    @Test func `the script gets what may fix it as a piece of the page`() throws {
        let piece = visit.get(
            "/report/suggestions", [("summary", "gateway <x>"), ("article", "fix-a-502")])

        #expect(piece.status == 200)
        #expect(!piece.text.contains("<html"))
        #expect(
            piece.text.contains(
                #"<a href="/articles/what-is-a-gateway" data-slug="what-is-a-gateway">"#))
        #expect(!piece.text.contains("fix-a-502"), "the article that they come from did not help")
        #expect(piece.text.contains("1 article may fix it now"))
    }

    @Test(arguments: ["", "zzz", "\"", "<script>", "NEAR(", String(repeating: "x", count: 5_000)])
    func `whatever is half typed has an answer`(text: String) {
        let piece = visit.get("/report/suggestions", [("summary", text), ("code", text)])

        #expect(piece.status == 200)
        #expect(piece.foreignScripts.isEmpty)
    }
}
