import Foundation
import HTTPServer
import Handrail
import Indexing
import Records
import Testing

struct OutageTests {
    let site: DeskSite
    let ada: DeskVisitor
    private let form = [
        ("title", "Many requests end with 502"), ("code", "502"), ("words", "We **look** into it."),
    ]

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    /// Opens an outage; answers the path of its page.
    private func open(_ more: [(String, String)] = []) throws -> String {
        let key = try #require(ada.get("/desk/outages/new").value(of: "key"))
        let sent = try ada.post(
            "/desk/outages", form + more + [("key", key)], from: "/desk/outages/new")
        #expect(sent.status == .seeOther)
        return try #require(sent.headers["Location"])
    }

    /// Sends one of the forms of an outage's page.
    private func send(_ act: String, _ fields: [(String, String)], on path: String) throws
        -> Response
    {
        let page = ada.get(path).text
        let parts = page.components(separatedBy: "action=\"\(path)/\(act)\"")
        let key = parts.last?.components(separatedBy: "name=\"key\" value=\"").dropFirst().first?
            .prefix { $0 != "\"" }
        return try ada.post(
            "\(path)/\(act)", fields + [("key", String(key ?? ""))], from: path)
    }

    private func outage(_ path: String) throws -> OutageStory {
        let name = try #require(path.split(separator: "/").last)
        let reference = try #require(OutageReference(typed: String(name)))
        return try #require(try site.records.story(of: reference))
    }

    private var notice: Notice? { site.editions.value.content.notices.first }

    @Test func `opening one puts a notice on the site at once`() throws {
        let path = try open()

        let notice = try #require(notice)
        #expect(notice.title == "Many requests end with 502")
        #expect(notice.codes == ["502"])
        #expect(notice.updates.map(\.html) == ["<p>We <strong>look</strong> into it.</p>\n"])
        #expect(notice.updates.map(\.text) == ["We look into it."])
        #expect(notice.isGoingOn(at: site.now))
        #expect("/desk/outages/\(notice.slug)".uppercased() == path.uppercased())
        let list = ada.get("/desk/outages").text
        #expect(list.contains("Many requests end with 502") && list.contains("Outages (1)"))
        #expect(list.contains("0 reports"))
    }

    @Test func `updates change the notice, closing ends it`() throws {
        let path = try open()
        site.pass(seconds: 600)

        let posted = try send(
            "updates",
            [("stage", "identified"), ("words", "A gateway."), ("end", "2026-11-23T18:00")],
            on: path)
        #expect(posted.status == .seeOther)
        #expect(notice?.updates.map(\.state) == ["Identified", "Investigating"])
        #expect(notice?.expectedEnd?.formatted(.iso8601) == "2026-11-23T18:00:00Z")
        site.pass(seconds: 600)

        #expect(try send("close", [("last_words", "It works.")], on: path).status == .seeOther)

        #expect(notice?.state(at: site.now) == .past)
        #expect(notice?.updates.first?.text == "It works.")
        let page = ada.get(path).text
        #expect(page.contains("open a new one</a>") && !page.contains("Close the outage"))
        #expect(!ada.get("/desk/outages").text.contains("Outages (1)"))
    }

    @Test(arguments: [
        ([("title", "")], "Enter what is wrong"), ([("code", "999")], "Choose a code"),
        ([("words", "")], "Write what visitors should know"),
        ([("words", "<b>x</b>")], "Write Markdown in place of HTML"),
        ([("words", "[x](javascript:alert)")], "Link to https"),
        ([("words", "## Now")], "bold words in place of a heading"),
        ([("words", String(repeating: "x", count: 4_001))], "Shorten it to 4,000"),
        ([("since", "2030-01-01T10:00")], "Enter when it began"), ([("since", "x")], "Enter when"),
        ([("end", "2020-01-01T10:00")], "still to come"),
        ([("key", "old")], "press the button again"),
    ])
    func `what cannot be opened comes back as it was written`(
        _ wrong: [(String, String)], _ words: String
    ) throws {
        let key = try #require(ada.get("/desk/outages/new").value(of: "key"))
        let names = wrong.map(\.0)
        let fields = (form + [("key", key)]).filter { !names.contains($0.0) } + wrong

        let sent = try ada.post("/desk/outages", fields, from: "/desk/outages/new")

        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains(words))
        if !names.contains("title") { #expect(sent.value(of: "title") == nil) }
        #expect(sent.text.contains("<title>Error: Open an outage"))
        #expect(try site.records.openOutageCount() == 0)
    }

    @Test func `the same form opens one outage, however often it is sent`() throws {
        let key = try #require(ada.get("/desk/outages/new").value(of: "key"))

        for _ in 1...2 {
            _ = try ada.post("/desk/outages", form + [("key", key)], from: "/desk/outages/new")
        }

        #expect(try site.records.openOutageCount() == 1)
    }

    @Test func `chosen reports are linked to a new outage or to one that is open`() throws {
        let chosen = [try site.report(1), try site.report(2)]
        let third = try site.report(3, code: "504")
        let act = [("act", "outage"), ("view", "")]

        let led = try ada.post(
            "/desk/reports",
            (chosen + [third]).map { ("report", "\($0)") } + act + [("outage", "new")],
            from: "/desk/reports")
        let asked = try #require(led.headers["Location"])
        #expect(asked.hasPrefix("/desk/outages/new?code=502&report="))
        let path = try open(chosen.map { ("report", "\($0)") })
        #expect(try outage(path).outage.reportCount == 2)

        let name = try #require(path.split(separator: "/").last)
        _ = try ada.post(
            "/desk/reports", [("report", "\(third)"), ("outage", String(name))] + act,
            from: "/desk/reports")
        #expect(try outage(path).outage.reportCount == 3)
        #expect(ada.get("/desk/reports/\(third)").text.contains("Take it out of the outage"))
    }

    @Test func `a report is linked and taken out on its own page`() throws {
        let report = try site.report(1)
        let path = try open()
        let name = try outage(path).outage.reference.description
        let change = "/desk/reports/\(report)/change"

        _ = try ada.post(
            change, [("act", "outage"), ("outage", name)], from: "/desk/reports/\(report)")
        #expect(try site.records.triage(of: report)?.outage == name)
        #expect(ada.get(path).text.contains("\(report)"))

        _ = try ada.post(
            "\(path)/unlink", [("report", "\(report)")], from: path)
        #expect(try site.records.triage(of: report)?.outage == nil)
    }

    @Test func `all reports of the code since a time are linked by one button`() throws {
        site.pass(seconds: 120)
        for number in 1...3 { _ = try site.report(number) }
        _ = try site.report(4, code: "504")
        let path = try open()

        #expect(
            ada.get(path).text.contains("3 reports of 502 belong to no outage, sent since"))
        #expect(try send("link", [("since", "soon")], on: path).status == .unprocessableContent)
        #expect(try send("link", [("since", "2026-11-23T08:00")], on: path).status == .seeOther)

        #expect(try outage(path).outage.reportCount == 3)
    }

    @Test func `a reply on its page waits for all of its reports`() throws {
        let report = try site.report(1)
        let path = try open([("report", "\(report)")])

        #expect(try send("replies", [("reply", "")], on: path).status == .unprocessableContent)
        #expect(try send("replies", [("reply", "We know.")], on: path).status == .seeOther)

        #expect(ada.get(path).text.contains("1 report has not got the last reply yet"))
        #expect(try !site.records.deliverReplies(limit: 10, at: site.now))
        #expect(try site.records.messages(about: report).map(\.text) == ["We know."])
        #expect(!ada.get(path).text.contains("not got the last reply"))
    }

    @Test func `a code that spikes is suggested until an outage of it is open`() throws {
        try site.spike("502", people: 20)

        for path in ["/desk/outages", "/desk/reports"] {
            let text = ada.get(path).text
            #expect(text.contains("20 people in the last hour"), "\(path)")
            #expect(text.contains("/desk/outages/new?code=502&amp;since=2026-11-23"), "\(path)")
        }
        _ = try open()
        for path in ["/desk/outages", "/desk/reports"] {
            #expect(!ada.get(path).text.contains("20 people in the last hour"), "\(path)")
        }
    }

    @Test func `written notices stay beside those that are posted, and a reload loses none`()
        throws
    {
        _ = try open()
        let written = Notice(
            slug: "move", kind: .maintenance, title: "We move", start: site.now + 60)

        site.editions.replace(with: try .inMemory(Content(notices: [written])))

        #expect(site.editions.value.content.notices.map(\.kind) == [.maintenance, .incident])
    }

    @Test(arguments: ["OUT-0000", "nonsense"])
    func `an outage that is not there is 404`(_ name: String) throws {
        #expect(ada.get("/desk/outages/\(name)").status == .notFound)
        let sent = try ada.post(
            "/desk/outages/\(name)/replies", [("reply", "x")], from: "/desk/outages/new")
        #expect([.notFound, .unprocessableContent].contains(sent.status))
    }
}
