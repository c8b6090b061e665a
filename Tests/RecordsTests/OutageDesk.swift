import Foundation
import Handrail
import Records
import TestSupport
import Testing

/// Records with an agent who opens outages.
struct OutageDesk {
    let records: SQLiteRecords
    let actor: Actor
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init(_ records: SQLiteRecords? = nil) throws {
        self.records = try records ?? .inMemory()
        let ada = NewAgent(
            name: try #require(AgentName("ada")), role: .agent, passwordHash: "hash")
        actor = Actor(try self.records.addAgent(ada, by: .command, at: now))
    }

    func file(_ number: Int, code: String = "502") throws -> ReportReference {
        let token = try #require(
            ReportToken(String(repeating: "a", count: 38) + "\(10_000 + number)"))
        return try records.add(
            Filing(
                report: Samples.report(code: code), idempotencyKey: "k\(number)", token: token,
                person: "p\(number)", createdAt: now + Double(number))
        ).reference
    }

    func new(_ key: String = "o", reports: [ReportReference] = []) -> NewOutage {
        NewOutage(
            title: "Many requests end with 502", code: "502", startedAt: now - 600,
            words: "We look into it.", key: key, reports: reports)
    }

    func open(_ key: String = "o", reports: [ReportReference] = []) throws -> OutageReference {
        try records.open(new(key, reports: reports), by: actor, at: now).reference
    }

    func reply(_ text: String, to outage: OutageReference) throws {
        try records.reply(text, key: text, to: outage, by: actor, at: now + 10)
    }

    func close(_ outage: OutageReference, reply: String = "", key: String = "c") throws {
        let closing = OutageClosing(words: "It works again.", reply: reply, key: key)
        try records.close(outage, closing, by: actor, at: now + 60)
    }

    func link(_ reports: [ReportReference], to outage: OutageReference?) throws {
        _ = try records.change(reports, .outage(outage), by: actor, at: now + 20)
    }

    /// Brings all replies to their reports; answers how many rounds it took.
    func deliver(limit: Int = 100) throws -> Int {
        var rounds = 1
        while try records.deliverReplies(limit: limit, at: now + 100) { rounds += 1 }
        return rounds
    }

    func messages(about report: ReportReference) throws -> [String] {
        try records.messages(about: report).map(\.text)
    }

    /// What the audit log tells of a subject, the latest first.
    func told(_ subject: String) throws -> [AuditAction] {
        try records.auditEntries(AuditFilter(subject: subject), before: nil, limit: 50)
            .map(\.action)
    }
}
