import Foundation
import GRDB
import Handrail
import TestSupport
import Testing

@testable import Records

struct OutboxRecordsTests {
    let records: SQLiteRecords
    let now = Date(timeIntervalSince1970: 1_790_000_000)
    private let hashes = MailWishHashes(
        confirm: [UInt8](repeating: 1, count: 32), stop: [UInt8](repeating: 2, count: 32))

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    @discardableResult private func file(_ number: Int = 1, email: String = "") throws
        -> ReportReference
    {
        var report = Samples.report()
        report.email = email
        let token = try #require(
            ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        return try records.add(
            Filing(
                report: report, idempotencyKey: "k\(number)", token: token,
                person: "p\(number)", createdAt: now)
        ).reference
    }

    private func say(_ author: Message.Author, _ key: String, to reference: ReportReference) throws
    {
        _ = try records.add(
            FollowUp(author: author, kind: .message, text: "words", key: key, createdAt: now),
            to: reference)
    }

    private func hook(_ url: String = "https://hooks.acme.com/") throws -> Webhook {
        try records.addWebhook(
            NewWebhook(
                uid: url, address: try WebhookAddress(url, allowsPrivate: false), form: .json,
                kinds: NotificationKind.choices), by: .command, at: now)
    }

    private func claimed(_ way: Delivery.Way = .mail, after seconds: Double = 0) throws
        -> [Delivery]
    {
        try records.claim(way, limit: 100, at: now + seconds)
    }

    @Test func `a report, a message and an answer are told once, in their order`() throws {
        let reference = try file()
        try file()
        try say(.visitor, "a", to: reference)
        try say(.visitor, "a", to: reference)
        try say(.team, "b", to: reference)

        // An answer goes to a reporter who wants it and to nobody else.
        #expect(try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now) == 3)
        #expect(try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now) == 0)
        let taken = try claimed()
        #expect(taken.map(\.kind) == [.reportCreated, .reportMessage])
        #expect(taken.map(\.receiver) == [.team("t@acme.com"), .team("t@acme.com")])
        #expect(taken[1].message?.text == "words")
        #expect(taken[0].report?.report.summary == Samples.report().summary)
    }

    @Test func `what nobody is told of is not kept`() throws {
        try file()
        #expect(try records.fanOut(mail: nil, limit: 100, at: now) == 1)
        #expect(try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now) == 0)
        let events = try records.database.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox_event")
        }
        #expect(events == 0)
    }

    @Test func `a report that is not stored is not told of`() throws {
        let reference = try file()
        #expect(throws: Problem.self) {
            _ = try records.add(
                FollowUp(kind: .message, text: "one", key: "a", createdAt: now), to: reference)
            _ = try records.add(
                FollowUp(kind: .message, text: "two", key: "a", createdAt: now), to: reference)
        }
        #expect(try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now) == 2)
    }

    @Test func `a spike is told of when it begins, not when it rises or ends`() throws {
        let start = now
        try records.save([Spike(code: "502", startedAt: start, peak: 9, usual: 1)])
        try records.save([Spike(code: "502", startedAt: start, peak: 12, usual: 1)])
        try records.save([
            Spike(code: "502", startedAt: start, endedAt: now + 60, peak: 12, usual: 1)
        ])

        #expect(try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now) == 1)
        let told = try #require(try claimed().first)
        #expect(told.subject == "502")
        #expect(told.figures == NotificationFigures(people: 9, usual: 1))
    }

    @Test func `what was taken is given to nobody else, until its time is over`() throws {
        try file()
        _ = try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now)

        #expect(try claimed().count == 1)
        #expect(try claimed(after: Outbox.lease - 1).isEmpty)
        #expect(try claimed(after: Outbox.lease + 1).count == 1)
    }

    @Test func `what an ended process had taken is due when the next one begins`() throws {
        try file()
        _ = try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now)
        #expect(try claimed().count == 1)

        try records.releaseClaims(at: now + 1)
        #expect(try claimed(after: 1).count == 1)
    }

    @Test func `of a webhook one is under way, others are not held up by it`() throws {
        let slow = try hook()
        try file(1)
        try file(2)
        _ = try records.fanOut(mail: nil, limit: 100, at: now)
        let first = try claimed(.webhook)
        #expect(first.map(\.receiver) == [.webhook(slow)])
        #expect(try claimed(.webhook).isEmpty)

        let other = try hook("https://other.acme.com/")
        try file(3)
        _ = try records.fanOut(mail: nil, limit: 100, at: now)
        #expect(try claimed(.webhook).map(\.receiver) == [.webhook(other)])

        try records.finish([DeliveryResult(first[0].id, .delivered)], at: now)
        #expect(try claimed(.webhook).map(\.receiver) == [.webhook(slow)])
    }

    @Test func `how an attempt ended is kept, and what was given up is sent again`() throws {
        for number in 1...3 { try file(number) }
        _ = try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now)
        let taken = try claimed()
        try records.finish(
            [
                DeliveryResult(taken[0].id, .delivered),
                DeliveryResult(taken[1].id, .later(at: now + 30, "busy")),
                DeliveryResult(taken[2].id, .failed("gone")),
            ], at: now)

        let lines = try records.deliveries(nil, before: nil, limit: 10)
        #expect(lines.map(\.state) == [.failed, .pending, .delivered])
        #expect(lines.map(\.lastError) == ["gone", "busy", ""])
        #expect(try claimed(after: 29).isEmpty)
        #expect(try claimed(after: 31).map(\.attempts) == [1])
        #expect(try records.outboxCounts() == OutboxCounts(pending: 1, failed: 1))

        #expect(try records.retry(taken[1].id, by: .command, at: now) == 0)
        #expect(try records.retry(taken[2].id, by: .command, at: now + 50) == 1)
        #expect(try claimed(after: 51).map(\.attempts) == [0])
        let told = try records.auditEntries(AuditFilter(), before: nil, limit: 1)
        #expect(told.map(\.action) == [.deliveryRetried])
    }

    @Test func `what is too old is given up, what ended long ago is forgotten`() throws {
        try file()
        _ = try records.fanOut(mail: ["t@acme.com"], limit: 100, at: now)

        try records.tidyOutbox(at: now + Outbox.patience - 60)
        #expect(try records.outboxCounts().pending == 1)
        try records.tidyOutbox(at: now + Outbox.patience + 60)
        #expect(try records.outboxCounts() == OutboxCounts(pending: 0, failed: 1))
        try records.tidyOutbox(at: now + Outbox.memory + 60)
        #expect(try records.deliveries(nil, before: nil, limit: 10).isEmpty)
    }

    @Test func `a wish is asked about a few times and holds once it is confirmed`() throws {
        let reference = try file(1, email: "eve@acme.com")
        #expect(try records.askForMail(try file(2), hashes, at: now) == nil, "no address")

        for attempt in 0..<9 {
            let time = now + Double(attempt) * MailWish.askingInterval
            _ = try records.askForMail(reference, hashes, at: time)
            _ = try records.askForMail(reference, hashes, at: time + 1)
        }
        #expect(try records.mailWish(of: reference)?.isConfirmed == false)
        try say(.team, "a", to: reference)
        _ = try records.fanOut(mail: [], limit: 100, at: now)
        let asked = OutboxCounts(pending: MailWish.mostAsked, failed: 0)
        #expect(try records.outboxCounts() == asked)

        #expect(try records.confirmMail([UInt8](repeating: 9, count: 32), at: now) == nil)
        #expect(try records.confirmMail(hashes.stop, at: now) == nil)
        #expect(try records.confirmMail(hashes.confirm, at: now)?.reference == reference)
        try say(.team, "b", to: reference)
        #expect(try records.fanOut(mail: [], limit: 100, at: now) == 1)
        let last = try #require(try claimed().last)
        #expect(last.receiver == .reporter("eve@acme.com"))
    }

    @Test func `after the end nothing goes out, not even what was waiting`() throws {
        let reference = try file(1, email: "eve@acme.com")
        _ = try records.askForMail(reference, hashes, at: now)
        _ = try records.confirmMail(hashes.confirm, at: now)
        try say(.team, "a", to: reference)
        _ = try records.fanOut(mail: [], limit: 100, at: now)

        #expect(try records.endMail(hashes.stop, at: now)?.isConfirmed == false)
        #expect(try claimed().isEmpty)
        #expect(
            try records.deliveries(nil, before: nil, limit: 9).allSatisfy {
                $0.state == .dropped
            })
        #expect(try records.confirmMail(hashes.confirm, at: now) == nil)
    }

    @Test func `no address and no secret path gets into the audit log`() throws {
        let webhook = try hook("https://hooks.acme.com/services/secret")
        _ = try records.testWebhook(webhook.id, by: .command, at: now)
        _ = try records.removeWebhook(webhook.id, by: .command, at: now)
        let told = try records.auditEntries(AuditFilter(), before: nil, limit: 9)
        #expect(told.map(\.subject) == ["hooks.acme.com", "hooks.acme.com", "hooks.acme.com"])
        #expect(told.allSatisfy { !$0.detail.contains("secret") })
    }

    @Test(arguments: [
        "SELECT * FROM outbox_event WHERE fanned_at IS NULL ORDER BY id LIMIT 1",
        "SELECT id FROM delivery WHERE state = 'pending' AND way = 'mail' AND due_at <= 1 ORDER BY due_at",
        "SELECT id FROM delivery WHERE state = 'pending' AND webhook_id = 1 AND due_at <= 1 ORDER BY due_at",
        "SELECT 1 FROM delivery WHERE webhook_id = 1 AND claimed_at IS NOT NULL AND due_at > 1",
        "SELECT id FROM delivery WHERE state = 'failed' AND id < 9 ORDER BY id DESC LIMIT 50",
        "SELECT count(*) FROM delivery WHERE state = 'pending'",
    ])
    func `what is asked often is found by an index`(_ sql: String) throws {
        let plan = try records.database.read {
            try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
        }
        #expect(plan.allSatisfy { $0.contains("USING") && $0.contains("INDEX") }, "\(plan)")
    }
}
