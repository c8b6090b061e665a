import Foundation
import HTTPServer
import Handrail
import Records
import Testing

/// Who is told of what happens: for admins.
struct NotificationsTests {
    let site: DeskSite
    let ada: DeskVisitor
    private let page = "/desk/settings/notifications"

    init() throws {
        site = try DeskSite()
        ada = try site.visitor("ada")
    }

    private func add(_ url: String, kinds: [String] = ["report.created"]) throws -> Response {
        try ada.post(
            page + "/webhooks",
            [("url", url), ("form", "slack")] + kinds.map { ("kind", $0) }, from: page)
    }

    @Test func `a webhook is added, its key is shown once, and it is removed`() throws {
        let added = try add("https://hooks.acme.com/services/secret")
        #expect(added.status == .ok)
        #expect(added.text.contains("hrwh_"))
        let webhook = try #require(try site.records.webhooks().first)
        #expect(webhook.form == .slack)
        #expect(webhook.kinds == [.reportCreated])

        let shown = ada.get(page).text
        #expect(shown.contains("hooks.acme.com"))
        #expect(!shown.contains("hrwh_") && !shown.contains("services/secret"))

        let removed = try ada.post("\(page)/webhooks/\(webhook.id)/remove", [], from: page)
        #expect(removed.status == .seeOther)
        #expect(try site.records.webhooks().isEmpty)
        #expect(
            try ada.post("\(page)/webhooks/\(webhook.id)/test", [], from: page).status
                == .notFound)
    }

    @Test(arguments: [
        ("http://hooks.acme.com/", ["report.created"], "begins with https://"),
        ("https://10.0.0.7/", ["report.created"], "private network"),
        ("https://a:b@acme.com/", ["report.created"], "without a name and a password"),
        ("nonsense <x>", ["report.created"], "Enter the address that the receiver gave you"),
        ("https://hooks.acme.com/", [], "Choose at least one thing"),
        ("https://hooks.acme.com/", ["webhook.test"], "Choose at least one thing"),
    ])
    func `what cannot be added comes back with what to do`(
        _ url: String, _ kinds: [String], _ words: String
    ) throws {
        let answer = try add(url, kinds: kinds)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains(words))
        #expect(answer.value(of: "url") == nil || answer.text.contains("value=\"\(url)\""))
        #expect(try site.records.webhooks().isEmpty)
    }

    @Test func `what was given up is shown with its reason and sent again`() throws {
        _ = try add("https://hooks.acme.com/")
        _ = try site.report(1)
        _ = try site.records.fanOut(mail: nil, limit: 9, at: site.now)
        let taken = try site.records.claim(.webhook, limit: 9, at: site.now)
        let id = try #require(taken.first).id
        try site.records.finish([DeliveryResult(id, .failed("it <broke>"))], at: site.now)

        let shown = ada.get(page, [("state", "failed")]).text
        #expect(shown.contains("it &lt;broke&gt;"))
        let sent = try ada.post("\(page)/deliveries/\(id)/retry", [], from: page)
        #expect(sent.headers["Location"] == page + "#log")
        #expect(try site.records.outboxCounts() == OutboxCounts(pending: 1, failed: 0))
        #expect(
            try ada.post("\(page)/deliveries/\(id)/retry", [], from: page).status == .conflict)
    }

    @Test func `it is for admins alone`() throws {
        let bob = try site.visitor("bob")
        #expect(bob.get(page).status == .forbidden)
        let token = try #require(bob.get("/desk/account").value(of: "form_token"))
        for path in ["webhooks", "webhooks/1/remove", "webhooks/1/test", "deliveries/1/retry"] {
            let answer = bob.send("\(page)/\(path)", [("form_token", token)])
            #expect(answer.status == .forbidden)
        }
    }
}
