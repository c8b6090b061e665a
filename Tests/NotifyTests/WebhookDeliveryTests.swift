import Crypto
import Foundation
import Handrail
import Records
import TestSupport
import Testing

@testable import Notify

/// Webhooks, to a real receiver.
struct WebhookDeliveryTests {
    let site: NotifySite

    init() throws {
        site = try NotifySite()
    }

    private func body(_ request: [String: Any]) throws -> [String: Any] {
        let text = try #require(request["body"] as? String)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func header(_ request: [String: Any]) -> [String: String] {
        request["header"] as? [String: String] ?? [:]
    }

    @Test func `a program is told what happened, signed, with the same id each time`() throws {
        let receiver = try TestProgram("receiver.py")
        let webhook = try site.hook("http://127.0.0.1:\(receiver.port)/hook?a=b")
        let reference = try site.file()
        let dispatcher = try site.dispatcher()
        defer { dispatcher.stop(seconds: 5) }

        let request = try #require(receiver.received(1).first)
        let body = try body(request)
        #expect(request["path"] as? String == "/hook?a=b")
        #expect(body["type"] as? String == "report.created")
        #expect(header(request)["Handrail-Event"] == "report.created")
        #expect(header(request)["Handrail-Delivery"] == body["id"] as? String)
        #expect((body["report"] as? [String: Any])?["reference"] as? String == "\(reference)")
        #expect(body["url"] as? String == "https://help.acme.example/desk/\(reference)")
        #expect((request["body"] as? String)?.contains("eve@mail.example") == false)

        let parts = try #require(header(request)["Handrail-Signature"]).split(separator: ",")
        let time = parts[0].dropFirst(2)
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(time).\(request["body"] as? String ?? "")".utf8),
            using: SymmetricKey(data: Data("key of \(webhook.uid)".utf8)))
        #expect(parts[1] == "v1=" + code.map { String(format: "%02x", $0) }.joined())
    }

    @Test func `a channel shows words in which nothing that was written calls or leads`() throws {
        let receiver = try TestProgram("receiver.py")
        _ = try site.hook("http://127.0.0.1:\(receiver.port)/", .slack)
        try site.file(summary: "<!channel> & <https://evil.example|here>")
        let dispatcher = try site.dispatcher()
        defer { dispatcher.stop(seconds: 5) }

        let request = try #require(receiver.received(1).first)
        let text = try #require(try body(request)["text"] as? String)
        #expect(text.contains("&lt;!channel&gt; &amp; &lt;https://evil.example|here&gt;"))
        #expect(text.contains("> Since noon."))
        #expect(text.contains("|Open the report>"))
    }

    @Test func `each webhook is told of what it wants, a test goes to one`() throws {
        let receiver = try TestProgram("receiver.py")
        let address = "http://127.0.0.1:\(receiver.port)"
        _ = try site.hook(address + "/spikes", kinds: [.spikeBegan])
        let tried = try site.hook(address + "/outages", kinds: [.outageOpened, .outageClosed])
        try site.records.enqueue(
            .spikeBegan(code: "502", people: 23, usual: 2), at: site.now)
        try site.records.enqueue(
            .outageOpened("OUT-1", title: "Gateway", code: "502"), at: site.now)
        try site.file()
        #expect(try site.records.testWebhook(tried.id, by: .system, at: site.now))
        let dispatcher = try site.dispatcher()
        defer { dispatcher.stop(seconds: 5) }

        let requests = receiver.received(3)
        let told = requests.map {
            "\($0["path"] as? String ?? "") \(header($0)["Handrail-Event"] ?? "")"
        }
        #expect(
            Set(told) == ["/spikes spike.began", "/outages outage.opened", "/outages webhook.test"])
        let spike = try #require(requests.first { $0["path"] as? String == "/spikes" })
        let figures = try #require(try body(spike)["spike"] as? [String: Any])
        #expect(figures["lastHour"] as? Int == 23)
        #expect(figures["usual"] as? Double == 2)
    }

    @Test(arguments: [
        (["--status", "500"], "answers 500", Delivery.State.pending),
        (["--status", "302", "--location", "http://127.0.0.1:1/"], "answers 302", .pending),
        (["--status", "410"], "410: it is gone", .failed),
        (["--status", "200", "--endless"], "", .delivered),
    ])
    func `what is not taken is kept, nobody follows, and no answer is too long`(
        _ arguments: [String], _ words: String, _ state: Delivery.State
    ) throws {
        let receiver = try TestProgram("receiver.py", arguments)
        _ = try site.hook("http://127.0.0.1:\(receiver.port)/")
        try site.file()
        let dispatcher = try site.dispatcher()
        defer { dispatcher.stop(seconds: 5) }

        let line = try #require(try site.settled { $0.attempts > 0 }.first)
        #expect(line.state == state)
        #expect(line.lastError.hasSuffix(words))
    }

    @Test func `a name that leads into a private network is never connected to`() throws {
        let receiver = try TestProgram("receiver.py")
        _ = try site.hook("http://localhost:\(receiver.port)/")
        _ = try site.hook("https://127.0.0.1:\(receiver.port)/")
        try site.file()
        let dispatcher = try site.dispatcher(allowsPrivate: false)
        defer { dispatcher.stop(seconds: 5) }

        let lines = try site.settled(2)
        #expect(lines.map(\.state) == [.failed, .failed])
        #expect(lines.allSatisfy { $0.lastError.contains("private network") })
        #expect(receiver.received(0).isEmpty)
    }

    @Test func `one that was removed is told of nothing more`() throws {
        let receiver = try TestProgram("receiver.py")
        let webhook = try site.hook("http://127.0.0.1:\(receiver.port)/")
        try site.file()
        _ = try site.records.fanOut(mail: nil, limit: 9, at: site.now)
        #expect(try site.records.removeWebhook(webhook.id, by: .system, at: site.now))
        let dispatcher = try site.dispatcher()
        dispatcher.stop(seconds: 5)

        #expect(try site.settled().map(\.state) == [.dropped])
        #expect(receiver.received(0).isEmpty)
    }

    @Test func `what was taken and not finished is sent again, as the same event`() throws {
        let receiver = try TestProgram("receiver.py")
        _ = try site.hook("http://127.0.0.1:\(receiver.port)/")
        try site.file()
        _ = try site.records.fanOut(mail: nil, limit: 9, at: site.now)
        // A process takes it, sends it, and is killed before it can say so.
        let taken = try site.records.claim(.webhook, limit: 9, at: site.now)
        #expect(taken.count == 1)
        #expect(try site.records.claim(.webhook, limit: 9, at: site.now).isEmpty)

        let dispatcher = try site.dispatcher()
        defer { dispatcher.stop(seconds: 5) }
        let request = try #require(receiver.received(1).first)
        #expect(try body(request)["id"] as? String == taken[0].event)
    }
}
