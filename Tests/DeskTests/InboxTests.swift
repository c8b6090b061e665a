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

    @Test(arguments: [
        ("assignee", "eve", "Nobody at the desk has this name"),
        ("status", "lost", "Choose a status"), ("tag", "<>", "Enter a tag"),
        ("since", "tomorrow", "Enter a day"), ("q", "---", "Enter a word"),
        ("after", "x", "begin at the first page"),
    ])
    func `a filter that makes no sense shows nothing and says what to do`(
        _ name: String, _ value: String, _ words: String
    ) throws {
        let reference = try site.report(1)

        let shown = ada.get("/desk/reports", [(name, value)])

        #expect(shown.status == .badRequest)
        #expect(shown.text.contains(words) && !shown.text.contains("\(reference)"))
    }

    @Test func `words are looked for, and shown where they stand`() throws {
        let found = try site.report(1, summary: "Safari shows a blank page")
        let other = try site.report(2)

        let page = ada.get("/desk/reports", [("q", "safari")]).text

        #expect(page.contains("\(found)") && !page.contains("\(other)"))
        #expect(page.contains("<mark>Safari</mark> shows"))
    }

    @Test func `a reference that is looked for leads to its report`() throws {
        let reference = try site.report(1)
        let typed = reference.description.lowercased()
        #expect(
            ada.get("/desk/reports", [("q", typed)]).headers["Location"]
                == "/desk/reports/\(reference)")
    }

    @Test func `a view is kept under a name, shared or not, and removed by who keeps it`() throws {
        let bob = try site.visitor("bob")
        func save(_ name: String, shared: Bool) throws -> Response {
            try ada.post(
                "/desk/views",
                [("name", name), ("view", "code=502"), ("shared", shared ? "yes" : "")],
                from: "/desk/reports")
        }
        #expect(
            try save("Mine alone", shared: false).headers["Location"] == "/desk/reports?code=502")
        _ = try save("All gateways", shared: true)

        let seen = bob.get("/desk/reports").text
        #expect(seen.contains("All gateways") && !seen.contains("Mine alone"))
        let id = try #require(site.records.views(for: 1).first { $0.isShared }).id
        #expect(
            try bob.post("/desk/views/remove", [("id", "\(id)")], from: "/desk/reports").status
                == .conflict)
        _ = try ada.post("/desk/views/remove", [("id", "\(id)")], from: "/desk/reports")
        #expect(!bob.get("/desk/reports").text.contains("All gateways"))
    }

    @Test func `a report is unread until somebody has opened it since the last word`() throws {
        let path = "/desk/reports/\(try site.report(1))"
        site.pass(seconds: 60)
        #expect(ada.get("/desk/reports").text.contains("Unread: "))

        _ = ada.get(path)

        #expect(!ada.get("/desk/reports").text.contains("Unread: "))
        #expect(try site.visitor("bob").get("/desk/reports").text.contains("Unread: "))
    }

    @Test func `who else has a report open is told, until they are gone`() throws {
        let path = "/desk/reports/\(try site.report(1))"
        _ = try site.visitor("bob").get(path)

        #expect(ada.get(path).text.contains("bob has this open"))
        #expect(ada.get("/desk/reports").text.contains("bob has this open"))
        site.pass(seconds: 300)
        #expect(!ada.get(path).text.contains("bob has this open"))
    }

    @Test func `an open page says that somebody answers, and that they left`() throws {
        let path = "/desk/reports/\(try site.report(1))"
        let bob = try site.visitor("bob")

        _ = try bob.post(path + "/presence", [("answering", "yes")], from: path)
        let told = try ada.post(path + "/presence", [("answering", "no")], from: path)
        #expect(told.text == "bob is answering")

        _ = try bob.post(path + "/presence", [("left", "yes")], from: "/desk/reports")
        #expect(try ada.post(path + "/presence", [], from: "/desk/reports").text == "")
    }

    @Test func `a reply that somebody’s else overtook is not sent before it was read`() throws {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"
        let page = ada.get(path)
        let reply = [
            ("reply", "My answer"), ("status", "solved"), ("shown", "0"),
            ("key", try #require(page.value(of: "key"))),
        ]
        _ = try site.records.add(
            FollowUp(kind: .message, text: "It got worse", key: "v", createdAt: site.now),
            to: reference)

        let refused = try ada.post(path + "/reply", reply, from: path)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("The reporter wrote while you did"))
        #expect(refused.text.contains("My answer</textarea>"))
        #expect(refused.text.contains("<option value=\"solved\" selected>it is solved"))

        let again = reply.filter { $0.0 != "shown" } + [("shown", "1")]
        #expect(try ada.post(path + "/reply", again, from: path).status == .seeOther)
    }

    @Test func `one act is done to all that were chosen`() throws {
        let chosen = [try site.report(1), try site.report(2)]
        let other = try site.report(3)

        let sent = try ada.post(
            "/desk/reports",
            chosen.map { ("report", "\($0)") } + [
                ("act", "status"), ("status", "closed"), ("view", "code=502"),
            ], from: "/desk/reports")

        #expect(sent.headers["Location"] == "/desk/reports?code=502")
        #expect(
            try chosen.map { try site.records.report(reference: $0)?.status } == [.closed, .closed])
        #expect(try site.records.report(reference: other)?.status == .new)
    }

    @Test(arguments: [
        ([("act", "take")], "Choose the reports"),
        ([("report", "HR-0000-0001"), ("act", "assign"), ("assignee", "eve")], "Choose somebody"),
        ([("report", "HR-0000-0001"), ("act", "snooze"), ("days", "soon")], "for how many days"),
        (
            [("report", "HR-0000-0001"), ("act", "status"), ("status", "x")],
            "where the report stands"
        ),
        ([("report", "HR-0000-0001"), ("act", "tag"), ("tag", "<>")], "Enter a tag"),
    ])
    func `what cannot be done is said above the list`(
        _ form: [(String, String)], _ words: String
    ) throws {
        _ = try site.report(1)

        let sent = try ada.post("/desk/reports", form, from: "/desk/reports")

        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains(words))
    }

    @Test func `a refused act leaves the reports chosen, the tag typed and the page of the list`()
        throws
    {
        let (first, second) = (try site.report(1), try site.report(2))
        let place = try #require(
            site.records.inbox(InboxFilter(), .latest, after: nil, limit: 1).first?.place)

        let refused = try ada.post(
            "/desk/reports",
            [
                ("report", "\(first)"), ("act", "tag"), ("tag", "<>"),
                ("view", "after=\(place.text)"),
            ], from: "/desk/reports")

        #expect(refused.text.contains("value=\"\(first)\" checked"))
        #expect(!refused.text.contains("\(second)"), "the second page has the first report alone")
        #expect(refused.text.contains("name=\"tag\" value=\"&lt;&gt;\""))
        #expect(refused.value(of: "view") == "after=\(place.text)")
    }

    @Test func `the same words from another page are another reply, and are not sent unread`()
        throws
    {
        let reference = try site.report(1)
        let path = "/desk/reports/\(reference)"
        let keys = try [ada, site.visitor("bob")].map {
            try #require($0.get(path).value(of: "key"))
        }
        func send(_ key: String) throws -> Status {
            try ada.post(
                path + "/reply",
                [("reply", "Our answer"), ("status", "waiting"), ("shown", "0"), ("key", key)],
                from: path
            ).status
        }

        #expect(try send(keys[0]) == .seeOther)
        #expect(try send(keys[0]) == .seeOther)
        #expect(try send(keys[1]) == .conflict)
        #expect(try site.records.messages(about: reference).count == 1)
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
