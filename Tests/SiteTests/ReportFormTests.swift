import FoundationEssentials
import Handrail
import Site
import Testing

struct ReportFormTests {
    let visit: Visit

    init() throws { visit = try Visit() }

    @Test func `what is known is filled in and can be changed`() throws {
        let page = visit.get(
            "/report", [("code", "502"), ("article", "fix-a-502"), ("summary", "It fails")],
            agent:
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0.0.0 Safari/537.36"
        )

        #expect(page.status == 200)
        #expect(page.values(of: "code") == ["502"])
        #expect(page.values(of: "summary") == ["It fails"])
        #expect(page.values(of: "article") == ["fix-a-502"])
        #expect(page.values(of: "browser") == ["Chrome 139"])
        #expect(page.values(of: "system") == ["Windows"])
        #expect(page.values(of: "tried") == ["reload", "turn-off-vpn"])
        #expect(page.text.contains("Back to “Fix a 502”"))
        #expect(page.text.contains("These may fix it now"))
        #expect(page.header("X-Robots-Tag") == "noindex")
        #expect(page.header("Cache-Control") == "private, no-cache")
    }

    @Test func `going back keeps what was typed`() throws {
        let page = visit.get("/report")

        #expect(page.attributes("autocomplete") == ["email", "off"])
        #expect(page.attributes("action") == ["/report?sent", "/report/solved"])
    }

    @Test func `the field for programs is hidden and says that it stays empty`() throws {
        let page = visit.get("/report")

        #expect(page.text.contains(#"<div class="trap">"#))
        #expect(page.text.contains(#"<label for="website">Leave this empty</label>"#))
        #expect(page.text.contains(#"value="" autocomplete="off" tabindex="-1">"#))
    }

    @Test func `a report leads to its receipt`() throws {
        let form = [
            ("form_token", try visit.token()), ("code", "err_connection_reset"),
            ("summary", "It fails <always>"), ("description", "I pressed\nSend"),
            ("started_at", "2026-11-23T13:05"), ("time_zone", "Europe/Berlin"),
            ("frequency", "often"), ("tried", "reload"), ("tried", "turn-off-vpn"),
            ("article", "fix-a-502"), ("browser", "Firefox 140"), ("system", "Linux"),
            ("page_url", "https://acme.example/x"), ("request_id", "8a7b"),
            ("email", "ada@acme.example"), ("website", ""),
        ]

        let answer = visit.post("/report", form)
        let receipt = visit.follow(try #require(answer.location))
        let stored = try #require(try visit.records.reports(after: nil, limit: 10).first)

        #expect(answer.status == 303)
        #expect(stored.report.code == "ERR_CONNECTION_RESET")
        #expect(stored.report.frequency == .often)
        #expect(stored.idempotencyKey == form[0].1)
        #expect(receipt.status == 200)
        #expect(receipt.heading == stored.reference.description)
        #expect(receipt.text.contains("It fails &lt;always&gt;"))
        #expect(receipt.text.contains("<li>Turn off your VPN</li>"))
        #expect(receipt.text.contains("23 November, 13:05 (Europe/Berlin)"))
        #expect(receipt.text.contains("we write to ada@acme.example"))
        let location = try #require(answer.location)
        #expect(
            receipt.text.contains(
                "<a href=\"\(location)\">https://help.acme.example\(location)</a>"))
    }

    @Test func `a receipt is private`() throws {
        let answer = visit.post("/report", [("form_token", try visit.token()), ("summary", "x")])

        let receipt = visit.follow(try #require(answer.location))

        #expect(receipt.header("Cache-Control") == "no-store")
        #expect(receipt.header("Referrer-Policy") == "no-referrer")
        #expect(receipt.header("X-Robots-Tag") == "noindex")
        #expect(receipt.text.contains("You gave no e-mail address"))
    }

    @Test func `the same form sent twice is stored once`() throws {
        let form = [("form_token", try visit.token()), ("summary", "Twice")]

        let answers = [visit.post("/report", form), visit.post("/report", form)]

        #expect(answers.map(\.status) == [303, 303])
        #expect(answers[0].location == answers[1].location)
        #expect(try visit.records.reports(after: nil, limit: 10).count == 1)
    }

    @Test func `two forms are two reports`() throws {
        for _ in 1...2 {
            _ = visit.post("/report", [("form_token", try visit.token()), ("summary", "x")])
        }

        #expect(try visit.records.reports(after: nil, limit: 10).count == 2)
    }

    @Test(arguments: [
        "/reports/x", "/reports/\(String(repeating: "A", count: 43))", "/reports/<b>",
    ])
    func `a link that opens no report is not found`(path: String) throws {
        let page = visit.get(path)

        #expect(page.status == 404)
        #expect(page.text.contains("No report has this link"))
    }

    @Test func `a client that sends very many is told when to go on, and keeps its answers`() throws
    {
        let visit = try Visit(limits: .init(clients: true))
        let tokens = try (1...22).map { _ in try visit.token() }
        visit.pass(seconds: 2)
        for token in tokens[..<20] {
            let form = [("form_token", token), ("summary", "x")]
            #expect(visit.post("/report", form).status == 303)
        }
        let last = [("form_token", tokens[20]), ("summary", "One <more>")]

        let refused = visit.post("/report", last)
        let other = visit.post("/report", last, from: "2001:db8::2")

        #expect(refused.status == 429)
        #expect(refused.header("Retry-After") == "180")
        #expect(refused.values(of: "summary") == ["One <more>"])
        #expect(refused.title.hasPrefix("Error: "))
        #expect(other.status == 303)
        #expect(visit.post("/report", last).status == 303, "stored before, so not counted")
        visit.pass(seconds: 180)
        #expect(
            visit.post("/report", [("form_token", tokens[21]), ("summary", "x")]).status == 303)
    }

    @Test func `when nothing can be stored the form comes back with everything`() throws {
        let visit = try Visit(records: FullRecords())
        let form = [("form_token", try visit.token()), ("summary", "Kept"), ("code", "502")]

        let page = visit.post("/report", form)

        #expect(page.status == 507)
        #expect(page.values(of: "summary") == ["Kept"])
        #expect(page.text.contains("No room at the moment"))
    }
}

/// Records on a disk that is full.
private struct FullRecords: RecordStore {
    let problem = Problem(.full, "No room at the moment; send it again later")

    func add(_ filing: Filing) throws -> FiledReport { throw problem }
    func add(_ vote: Vote) throws { throw problem }
    func report(token: ReportToken) throws -> FiledReport? { nil }
    func reports(after: ReportReference?, limit: Int) throws -> [FiledReport] { [] }
    func checkReady() throws {}
}
