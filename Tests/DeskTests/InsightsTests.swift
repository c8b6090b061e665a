import Foundation
import HTTPServer
import Handrail
import Records
import TestSupport
import Testing

/// What the team learns, through the router.
struct InsightsTests {
    let site: DeskSite
    let ada: DeskVisitor
    private let path = "/desk/insights"

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    private var today: Day { Day(site.now) }

    /// Something in each figure.
    private func fill() throws {
        let reference = try report(1, code: "502")
        _ = try report(2, code: "502")
        _ = try report(3, code: nil)
        _ = try site.records.add(
            FollowUp(
                author: .team, kind: .message, text: "words", status: .solved, key: "s",
                createdAt: site.now + 2_700), to: reference)
        var searches = SearchCounts()
        for (text, results) in [("=cmd|' /C calc'!A0", 0), ("vpn <b>", 3)] {
            searches.add(SearchText(kept: text, isHidden: false), on: today, results: results)
        }
        searches.add(SearchText(kept: "hash", isHidden: true), on: today, results: 0)
        _ = try site.records.add(searches)
        try site.records.add(
            Vote(
                article: "fix-a-502", isHelpful: false, comment: "Which <button>?", voter: "v",
                createdAt: site.now))
        try site.records.add(
            GuideOutcome(
                run: "r", article: "fix-a-502", step: "turn-off-your-vpn", outcome: .worked,
                code: "502", person: "p", createdAt: site.now))
        try site.records.count([
            Deflection(day: today, article: "fix-a-502", shown: 4, opened: 2, solved: 1)
        ])
        try site.records.addReadings(["/articles/fix-a-502": 12], on: today)
        try site.records.save([
            Spike(code: "502", startedAt: site.now, peak: 41, usual: 2.5)
        ])
    }

    private func report(_ number: Int, code: String?) throws -> ReportReference {
        let token = try #require(
            ReportToken(String(repeating: "b", count: 40) + "\(100 + number)"))
        return try site.records.add(
            Filing(
                report: Samples.report(code: code ?? "?"), idempotencyKey: "i\(number)",
                token: token, person: "p\(number)", createdAt: site.now, knownCode: code)
        ).reference
    }

    private func file(_ name: String, _ query: [(String, String)] = []) -> Response {
        ada.get("\(path)/\(name)", query)
    }

    @Test func `nobody sees figures who is not logged in`() {
        let stranger = DeskVisitor(router: site.router, cookie: "")

        #expect(stranger.get(path).status == .seeOther)
        #expect(stranger.get("\(path)/steps.csv").status == .seeOther)
    }

    @Test func `a period in which nothing happened says so, figure by figure`() {
        let page = ada.get(path)

        #expect(page.status == .ok)
        #expect(page.text.contains("aria-current=\"page\">30 days</a>"))
        for words in [
            "No report came in these days.", "No report was answered or solved",
            "Every search of these days found something.", "Nobody said in these days",
            "No code spiked in these days.", "Nothing was counted yet",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
    }

    @Test func `every figure has its drawing, its table and what to do`() throws {
        try fill()
        let text = ada.get(path).text

        #expect(text.components(separatedBy: "<svg class=\"bars\" role=\"img\"").count == 11)
        for expected in [
            "href=\"/desk/reports?status=all&amp;code=502&amp;since=\(today.advanced(by: -29))\">Reports",
            "href=\"/codes/502\">Code", "No code of the catalogue", "45 min",
            "href=\"/desk/reports?turn=team&amp;order=oldest\">Waiting now",
            "href=\"/search?q=vpn%20%3Cb%3E\">Search for it",
            "href=\"/desk/articles/new?title=%3Dcmd%7C%27%20%2FC%20calc%27%21A0\">Begin an article",
            "(hidden: may be private)",
            "Which &lt;button&gt;?", "href=\"/articles/fix-a-502/guide\">Guide",
            "href=\"/articles/fix-a-502#turn-off-your-vpn\">Step", "100 (few)",
            "502 or 503?", "2.5", "Counted since 23 November.",
        ] {
            #expect(text.contains(expected), "\(expected)")
        }
        #expect(!text.contains("hash</th>"))
    }

    @Test(arguments: [
        ([("from", "yesterday")], "Enter the first day as year, month and day", "yesterday"),
        ([("to", "2026-02-30")], "Enter the last day as year, month and day", "2026-02-30"),
        (
            [("from", "2026-05-02"), ("to", "2026-05-01")], "The first day is after the last one",
            "2026-05-02"
        ),
        (
            [("from", "2020-01-01"), ("to", "2026-05-01")], "A period has 366 days at most",
            "2020-01-01"
        ),
        ([("from", "<script>")], "Enter the first day", "&lt;script&gt;"),
    ])
    func `a period that is none is 400, says what to do and keeps what was typed`(
        query: [(String, String)], words: String, kept: String
    ) {
        for address in [path, path + "/steps.csv", path + "/steps.json"] {
            let answer = ada.get(address, query)

            #expect(answer.status == .badRequest)
            #expect(answer.text.contains(words))
            #expect(answer.text.contains("value=\"\(kept)\""))
        }
    }

    @Test func `a period can be any, and only its days count`() throws {
        try fill()
        let day = today.description

        #expect(ada.get(path, [("from", day), ("to", day)]).text.contains("45 min"))
        #expect(ada.get(path, [("to", "2026-05-01")]).text.contains("No report came"))
        #expect(ada.get(path, [("from", day)]).status == .ok)
        let year = ada.get(path, [("from", today.advanced(by: -365).description)])
        #expect(year.text.contains("Week by week"))
    }

    @Test func `a table is a file for programs that count`() throws {
        try fill()
        let answer = file("reports-per-day.csv")

        #expect(answer.headers["Content-Type"] == "text/csv; charset=utf-8; header=present")
        #expect(
            answer.headers["Content-Disposition"]?.contains(
                "reports-per-day-\(today.advanced(by: -29))-\(today).csv") == true)
        #expect(answer.headers["Cache-Control"] == "no-store")
        #expect(answer.text == "day,code,reports\r\n\(today),,1\r\n\(today),502,2\r\n")
        #expect(
            file("waiting-times.csv").text.contains("\(today.monday),1,45,45,1,45,45\r\n"))
    }

    @Test func `what people typed is no formula in a file`() throws {
        try fill()

        let text = file("searches-without-result.csv").text

        #expect(text.contains("\r\n'=cmd|' /C calc'!A0,1,0,"))
        #expect(text.contains("(hidden: may be private)") && !text.contains("hash"))
    }

    @Test func `JSON has the same rows by name`() throws {
        try fill()
        let body = Data(file("spikes.json").body)
        let document = try #require(
            JSONSerialization.jsonObject(with: body) as? [String: Any])

        #expect(document["figure"] as? String == "spikes")
        #expect(document["to"] as? String == today.description)
        let row = try #require((document["rows"] as? [[String: Any]])?.first)
        #expect(row["code"] as? String == "502")
        #expect(row["peak"] as? Int == 41)
        #expect(row["usual"] as? Double == 2.5)
        #expect(row["ended"] is NSNull)
    }

    @Test func `each figure is there in both forms, others are not`() throws {
        try fill()
        for name in [
            "reports-per-day", "waiting-times", "searches-without-result",
            "searches-without-click", "unhelpful-articles", "steps", "deflection",
            "least-read-articles", "spikes",
        ] {
            let rows = file("\(name).csv").text.components(separatedBy: "\r\n").count
            #expect(rows >= 3, "\(name)")
            #expect(file("\(name).json").status == .ok)
        }
        for name in ["steps", "steps.xml", ".csv", "nothing.csv", "steps.csv.csv"] {
            #expect(file(name).status == .notFound, "\(name)")
        }
    }

    @Test func `a table shows its first rows and says that there are more`() throws {
        var searches = SearchCounts()
        for number in 1...16 {
            searches.add(
                SearchText(kept: "text \(number)", isHidden: false), on: today, results: 0)
        }
        _ = try site.records.add(searches)

        #expect(ada.get(path).text.contains("These are the first 15; the files have more."))
        #expect(
            file("searches-without-result.csv").text.components(separatedBy: "\r\n").count == 18)
    }
}
