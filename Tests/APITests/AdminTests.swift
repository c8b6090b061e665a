import Foundation
import HTTPServer
import Handrail
import Records
import TestSupport
import Testing

/// What programs of an admin read and change.
struct AdminTests {
    private static let webhooks = "/api/v1/desk/webhooks"
    let desk: Desk
    let token: String

    init() throws {
        desk = try Desk()
        token = try desk.token([.admin], role: .admin)
    }

    private func add(
        _ url: String, kinds: String = "\"report.created\""
    ) throws -> (Response, [String: Any]) {
        try desk.ask(
            .post, AdminTests.webhooks, token, "{\"url\": \"\(url)\", \"kinds\": [\(kinds)]}")
    }

    @Test func `a webhook's key is told once, and its path never`() throws {
        let (answer, added) = try add("https://hooks.example.com/secret")

        #expect(answer.status == .created)
        #expect((added["key"] as? String)?.hasPrefix("hrwh_") == true)
        let (list, body) = try desk.get(AdminTests.webhooks, token)
        let webhook = try #require((body["webhooks"] as? [[String: Any]])?.first)
        #expect(webhook["host"] as? String == "hooks.example.com")
        #expect(webhook["kinds"] as? [String] == ["report.created"])
        #expect(!String(decoding: list.body, as: UTF8.self).contains("secret"))

        let path = "\(AdminTests.webhooks)/\(try #require(webhook["id"] as? Int))"
        #expect(try desk.ask(.delete, path, token).0.status == .noContent)
        #expect(try desk.ask(.delete, path, token).0.status == .notFound)
    }

    @Test(arguments: [
        "x", "http://hooks.example.com/", "https://10.0.0.1/", "https://a:b@hooks.example.com/",
    ])
    func `an address that must not be told is refused`(_ url: String) throws {
        let (answer, body) = try add(url)

        #expect(answer.status == .unprocessableContent)
        #expect((body["errors"] as? [[String: String]])?.first?["field"] == "url")
        #expect(try add("https://hooks.example.com/", kinds: "").0.status.code == 422)
        #expect(try desk.records.webhooks().isEmpty)
    }

    @Test func `what was given up can be sent again, and nothing else`() throws {
        _ = try add("https://hooks.example.com/")
        let hook = try #require(try desk.records.webhooks().first)
        for _ in 1...3 {
            _ = try desk.records.testWebhook(hook.id, by: .command, at: Desk.now)
        }
        _ = try desk.records.fanOut(mail: nil, limit: 50, at: Desk.now)
        let claimed = try #require(
            try desk.records.claim(.webhook, limit: 1, at: Desk.now).first)
        let path = "/api/v1/desk/deliveries"
        let one = "\(path)/\(claimed.id)/retry"
        #expect(try desk.ask(.post, one, token).0.status == .conflict)
        try desk.records.finish([DeliveryResult(claimed.id, .failed("no"))], at: Desk.now)

        let failed = try desk.get(path, token, [("state", "failed")]).1
        #expect((failed["deliveries"] as? [[String: Any]])?.first?["lastError"] as? String == "no")
        let (answer, body) = try desk.ask(.post, one, token)
        #expect(answer.status == .ok)
        #expect(body["state"] as? String == "pending")
        #expect(try desk.ask(.post, "\(path)/999/retry", token).0.status == .notFound)
        let (page, first) = try desk.get(path, token, [("limit", "1")])
        #expect((first["deliveries"] as? [Any])?.count == 1)
        #expect(page.headers["Link"]?.contains("cursor=") == true)
    }

    @Test func `what is kept of somebody is handed over and erased`() throws {
        var report = Samples.report()
        report.email = "Kim@example.com"
        let key = try #require(ReportToken(String(repeating: "b", count: 43)))
        let filed = try desk.records.add(
            Filing(
                report: report, idempotencyKey: "kim", token: key, person: "p",
                createdAt: Desk.now))
        func privacy(_ act: String, _ email: String) throws -> (Response, [String: Any]) {
            try desk.ask(
                .post, "/api/v1/desk/privacy/\(act)", token, "{\"email\": \"\(email)\"}")
        }

        let (export, kept) = try privacy("export", "kim@EXAMPLE.com")
        #expect(export.status == .ok)
        let line = try #require((kept["reports"] as? [[String: Any]])?.first)
        #expect(line["reference"] as? String == filed.reference.description)
        let (_, erased) = try privacy("erase", "kim@example.com")
        #expect(erased["erased"] as? [String] == [filed.reference.description])
        #expect((try privacy("export", "kim@example.com").1["reports"] as? [Any])?.isEmpty == true)
        #expect(try privacy("erase", "kim").0.status == .unprocessableContent)
    }

    @Test func `one report is erased, however often it is asked`() throws {
        for _ in 1...2 {
            let (answer, body) = try desk.ask(.post, "\(desk.one)/erase", token)
            #expect(answer.status == .ok)
            #expect(body["erasedAt"] is String)
        }
        #expect(try desk.told() == ["report.erase "])
        #expect(
            try desk.ask(.post, "\(Desk.path)/HR-0000-0000/erase", token).0.status == .notFound)
    }

    @Test(arguments: [
        (HTTPServer.Method.get, "webhooks"), (.get, "deliveries"), (.post, "privacy/export"),
        (.post, "privacy/erase"), (.post, "reports/HR-0000-0000/erase"),
    ])
    func `nobody else may`(_ method: HTTPServer.Method, _ path: String) throws {
        let other = try desk.token([.reportsRead, .reportsWrite, .admin], of: "bob")

        #expect(
            try desk.ask(method, "/api/v1/desk/\(path)", other).0.status == .forbidden)
    }
}
