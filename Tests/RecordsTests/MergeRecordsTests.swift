import Foundation
import Handrail
import Records
import TestSupport
import Testing

struct MergeRecordsTests {
    let records: SQLiteRecords
    let ada: Actor
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        ada = Actor(
            try records.addAgent(
                NewAgent(name: try #require(AgentName("ada")), role: .agent, passwordHash: "hash"),
                by: .command, at: now))
    }

    private func token(_ number: Int) throws -> ReportToken {
        try #require(ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
    }

    private func file(_ number: Int) throws -> ReportReference {
        try records.add(
            Filing(
                report: Samples.report(), idempotencyKey: "k\(number)", token: try token(number),
                person: "p\(number)", createdAt: now + Double(number))
        ).reference
    }

    private func merge(_ one: ReportReference, into other: ReportReference) throws
        -> ReportReference?
    {
        try records.merge(one, into: other, by: ada, at: now + 50)
    }

    private func reply(
        _ text: String, to reference: ReportReference, status: ReportStatus? = nil
    ) throws {
        let reply = FollowUp(
            author: .team, kind: .message, text: text, status: status, key: text,
            createdAt: now + 100)
        for _ in 1...2 { _ = try records.reply(reply, to: reference, by: ada) }
    }

    private func say(
        _ kind: Message.Kind, _ text: String, about reference: ReportReference
    ) throws {
        _ = try records.add(
            FollowUp(kind: kind, text: text, key: "\(kind) \(text)", createdAt: now + 200),
            to: reference)
    }

    private func words(_ reference: ReportReference) throws -> [String] {
        try records.messages(about: reference).map(\.text)
    }

    private var inbox: [ReportReference] {
        get throws {
            try records.inbox(InboxFilter(), .oldest, after: nil, limit: 9).map(\.report.reference)
        }
    }

    @Test func `a merged report leaves the inbox, is closed and goes where the main one goes`()
        throws
    {
        let main = try file(1)
        let other = try file(2)

        #expect(try merge(other, into: main) == main)

        #expect(try inbox == [main])
        #expect(try records.report(reference: other)?.status == .closed)
        #expect(try records.triage(of: other)?.mergedInto == main)
        #expect(try records.report(token: token(2))?.shownStatus == .new)
        _ = try records.change([main], .status(.open), by: ada, at: now + 60)
        #expect(try records.report(token: token(2))?.shownStatus == .open)
        #expect(try records.messages(about: other).map(\.status) == [.open])
    }

    @Test func `a reply reaches the reporters of merged reports, once`() throws {
        let main = try file(1)
        let others = [try file(2), try file(3)]
        for other in others { _ = try merge(other, into: main) }

        try reply("Try again now.", to: main, status: .waiting)

        for reference in [main] + others {
            #expect(try words(reference) == ["Try again now."])
            #expect(try records.triage(of: reference)?.answeredAt == now + 100)
        }
        #expect(try records.report(token: token(3))?.shownStatus == .waiting)
        #expect(try records.report(reference: others[0])?.status == .closed)
    }

    @Test func `what the reporter of a merged report says is our turn at the main one`() throws {
        let main = try file(1)
        let other = try file(2)
        _ = try merge(other, into: main)
        try reply("Does it work?", to: main, status: .waiting)

        try say(.message, "No.", about: other)

        #expect(try records.report(reference: main)?.status == .open)
        #expect(try records.triage(of: main)?.turn == .team)
        #expect(try words(main) == ["Does it work?"])
        let said = try records.messagesMerged(into: main, limit: 9)
        #expect(said.map(\.message.text) == ["No."])
        #expect(said.map(\.reference) == [other])
        #expect(try records.report(reference: other)?.status == .closed)
    }

    @Test func `one of many who says that it works solves it for nobody else`() throws {
        let main = try file(1)
        let other = try file(2)
        _ = try merge(other, into: main)

        try say(.solved, "", about: other)
        #expect(try records.report(token: token(2))?.shownStatus == .solved)
        #expect(try records.report(reference: main)?.status == .new)

        try say(.reopened, "It is back", about: other)
        #expect(try records.report(token: token(2))?.shownStatus == .new)
        #expect(try records.triage(of: main)?.turn == .team)
    }

    @Test func `a report that is over for all comes back when one of them reopens it`() throws {
        let main = try file(1)
        let other = try file(2)
        _ = try merge(other, into: main)
        _ = try records.change([main], .status(.solved), by: ada, at: now + 60)
        #expect(try records.report(token: token(2))?.shownStatus == .solved)

        try say(.reopened, "", about: other)

        #expect(try records.report(reference: main)?.status == .open)
        #expect(try inbox == [main])
    }

    @Test func `merging makes no chains and no circles`() throws {
        let (first, second, third) = (try file(1), try file(2), try file(3))
        _ = try merge(first, into: second)

        #expect(throws: Problem.self) { try merge(second, into: first) }
        #expect(throws: Problem.self) { try merge(second, into: second) }
        #expect(throws: Problem.self) { try merge(first, into: third) }
        #expect(try merge(third, into: first) == second)
        let fourth = try file(4)
        #expect(try merge(second, into: fourth) == fourth)

        #expect(
            try records.reportsMerged(into: fourth).map(\.reference) == [first, second, third])
        #expect(try merge(first, into: ReportReference(stored: "HR-0000-0000")) == nil)
    }

    @Test func `no more are merged than are answered in one go`() throws {
        let main = try file(0)
        for number in 1...MergeLimits.most { _ = try merge(try file(number), into: main) }

        let more = try file(MergeLimits.most + 1)
        #expect(throws: Problem.self) { try merge(more, into: main) }
    }

    @Test func `splitting makes it a report of its own again`() throws {
        let main = try file(1)
        let other = try file(2)
        _ = try merge(other, into: main)
        try reply("For both", to: main)

        #expect(try records.split(other, by: ada, at: now + 150))
        #expect(try !records.split(other, by: ada, at: now + 150))
        try reply("For one", to: main)

        #expect(try inbox.contains(other))
        #expect(try records.report(reference: other)?.status == .open)
        #expect(try records.triage(of: other)?.turn == .team)
        #expect(try words(other) == ["For both", ""])
    }

    @Test func `both reports tell in the audit log what became of them`() throws {
        let main = try file(1)
        let other = try file(2)
        _ = try merge(other, into: main)
        _ = try records.split(other, by: ada, at: now + 150)

        let told = try [main, other].map { reference in
            try records.auditEntries(
                AuditFilter(subject: reference.description), before: nil, limit: 9
            ).map { "\($0.action.name) \($0.detail)" }
        }
        #expect(told[0] == ["report.split \(other)", "report.merge with \(other)"])
        #expect(told[1] == ["report.split from \(main)", "report.merge into \(main)"])
    }

    @Test func `a merged report is not moved by itself`() throws {
        let main = try file(1)
        let other = try file(2)
        _ = try merge(other, into: main)

        #expect(throws: Problem.self) {
            try records.change([other], .status(.open), by: ada, at: now + 60)
        }
        try reply("For one alone", to: other, status: .waiting)
        #expect(try records.report(reference: other)?.status == .closed)
        #expect(try words(other) == ["For one alone"])
        #expect(try words(main).isEmpty)
    }
}
