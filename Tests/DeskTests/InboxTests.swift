import Foundation
import HTTPServer
import Handrail
import Records
import Testing

struct InboxTests {
    let site: DeskSite
    let ada: DeskVisitor

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    @Test func `the inbox shows what there is to do, and filters are its address`() throws {
        let first = try site.report(1)
        let second = try site.report(2, code: "504")

        let all = ada.get("/desk/reports").text
        #expect(all.contains("To do (2)"))
        #expect(all.contains("\(first)") && all.contains("\(second)"))

        let narrowed = ada.get("/desk/reports", [("code", "504")]).text
        #expect(!narrowed.contains("\(first)") && narrowed.contains("\(second)"))
        #expect(ada.get("/desk/reports", [("status", "closed")]).text.contains("No report is here"))
    }

    @Test func `one act is done to all that were chosen`() throws {
        let chosen = [try site.report(1), try site.report(2)]
        let other = try site.report(3)

        let sent = try ada.post(
            "/desk/reports",
            chosen.map { ("report", "\($0)") } + [
                ("act", "status"), ("value", "closed"), ("view", "code=502"),
            ], from: "/desk/reports")

        #expect(sent.headers["Location"] == "/desk/reports?code=502")
        #expect(
            try chosen.map { try site.records.report(reference: $0)?.status } == [.closed, .closed])
        #expect(try site.records.report(reference: other)?.status == .new)
    }

    @Test(arguments: [
        ([("act", "take")], "Choose the reports"),
        ([("report", "HR-0000-0001"), ("act", "assign"), ("value", "eve")], "Choose somebody"),
        ([("report", "HR-0000-0001"), ("act", "snooze"), ("value", "soon")], "for how many days"),
        (
            [("report", "HR-0000-0001"), ("act", "status"), ("value", "x")],
            "where the report stands"
        ),
        ([("report", "HR-0000-0001"), ("act", "tag"), ("value", "<>")], "Enter a tag"),
    ])
    func `what cannot be done is said above the list`(
        _ form: [(String, String)], _ words: String
    ) throws {
        _ = try site.report(1)

        let sent = try ada.post("/desk/reports", form, from: "/desk/reports")

        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains(words))
    }

    @Test func `a reply reaches the reporter once, a note never`() throws {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"
        let page = ada.get(path)
        let keys = page.text.split(separator: "name=\"key\" value=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        let reply = [
            ("reply", "Try another network."), ("status", "waiting"), ("key", keys[0]),
        ]

        for _ in 1...2 {
            let sent = try ada.post(path + "/reply", reply, from: path)
            #expect(sent.headers["Location"] == path + "#latest")
        }
        _ = try ada.post(
            path + "/notes", [("note", "Their proxy?"), ("key", keys[1])], from: path)

        let messages = try site.records.messages(about: reference)
        #expect(messages.map(\.text) == ["Try another network."])
        #expect(messages.first?.author == .team)
        #expect(try site.records.report(reference: reference)?.status == .waiting)
        #expect(ada.get(path).text.contains("Their proxy?"))
    }

    @Test func `a reply with a mistake comes back as it was written`() throws {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"

        let sent = try ada.post(
            path + "/reply", [("reply", "My words"), ("key", "old")], from: path)

        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains("My words</textarea>"))
    }

    @Test(arguments: [("reply", "/reply", 0), ("note", "/notes", 1)])
    func `other words with the same key come back, and nothing is lost`(
        field: String, place: String, number: Int
    ) throws {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"
        let keys = ada.get(path).text.split(separator: "name=\"key\" value=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        _ = try ada.post(path + place, [(field, "One"), ("key", keys[number])], from: path)

        let sent = try ada.post(path + place, [(field, "Two"), ("key", keys[number])], from: path)

        #expect(sent.status == .conflict)
        #expect(sent.text.contains("Two</textarea>"))
        #expect(sent.text.contains("Press the button again"))
    }

    @Test func `a report that is not there is 404`() {
        #expect(ada.get("/desk/reports/HR-0000-0000").status == .notFound)
        #expect(ada.get("/desk/reports/nonsense").status == .notFound)
    }

    @Test func `what a visitor wrote is text and nothing else`() throws {
        let reference = try site.report(1, summary: "<script>alert(1)</script>")

        for path in ["/desk/reports", "/desk/reports/\(reference)"] {
            #expect(!ada.get(path).text.contains("<script>alert"))
        }
    }
}
