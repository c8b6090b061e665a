import Foundation
import Handrail
import Records
import TestSupport
import Testing

/// Changes that count on the version of a report.
struct RevisionRecordsTests {
    let records: SQLiteRecords
    let ada: Agent
    let reference: ReportReference
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        ada = try records.addAgent(
            NewAgent(name: try #require(AgentName("ada")), role: .agent, passwordHash: "hash"),
            by: .command, at: now)
        reference = try records.add(
            Filing(
                report: Samples.report(), idempotencyKey: "k",
                token: try #require(ReportToken(String(repeating: "a", count: 43))), person: "p",
                createdAt: now)
        ).reference
    }

    private func revise(_ changes: [ReportChange], ifVersion version: Int64) throws -> Revision {
        try records.revise(
            reference, changes, ifVersion: { $0 == version }, by: Actor(ada), at: now + 10)
    }

    private var actions: [AuditAction] {
        get throws {
            try records.auditEntries(
                AuditFilter(subject: reference.description), before: nil, limit: 10
            ).map(\.action)
        }
    }

    @Test func `changes at the expected version are all carried out and told`() throws {
        #expect(try revise([.status(.open), .assign(ada.id)], ifVersion: 1) == .done)

        #expect(try records.report(reference: reference)?.status == .open)
        #expect(try records.triage(of: reference)?.assigneeID == ada.id)
        #expect(try actions == [.reportAssigned, .reportMoved])
    }

    @Test func `changes at another version are not`() throws {
        _ = try records.change([reference], .status(.open), by: Actor(ada), at: now)

        #expect(try revise([.status(.solved)], ifVersion: 1) == .stale)

        #expect(try records.report(reference: reference)?.status == .open)
        #expect(try actions == [.reportMoved])
    }

    @Test func `what is the case already is no change and no new version`() throws {
        #expect(try revise([.status(.new), .assign(nil)], ifVersion: 1) == .done)

        #expect(try records.triage(of: reference)?.version == 1)
        #expect(try actions.isEmpty)
    }

    @Test func `when one of several cannot be carried out, none is`() throws {
        #expect(throws: Problem.self) { try revise([.status(.open), .assign(99)], ifVersion: 1) }

        #expect(try records.report(reference: reference)?.status == .new)
        #expect(try records.triage(of: reference)?.version == 1)
        #expect(try actions.isEmpty)
    }

    @Test func `a report that there is not is said to be missing`() throws {
        let unknown = ReportReference(stored: "HR-0000-0000")

        let revision = try records.revise(
            unknown, [.status(.open)], ifVersion: { _ in true }, by: Actor(ada), at: now)

        #expect(revision == .missing)
    }

    @Test func `of many who count on one version one changes it`() throws {
        let outcomes = Outcomes()
        let statuses: [ReportStatus] = [.open, .waiting, .solved, .closed]
        DispatchQueue.concurrentPerform(iterations: 8) { number in
            outcomes.add(try? revise([.status(statuses[number % 4])], ifVersion: 1))
        }

        #expect(outcomes.count(of: .done) == 1)
        #expect(outcomes.count(of: .stale) == 7)
        #expect(try actions == [.reportMoved])
    }
}

/// What became of revisions on many threads.
private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [Revision?] = []

    func add(_ outcome: Revision?) { lock.withLock { all.append(outcome) } }

    func count(of outcome: Revision) -> Int { lock.withLock { all.filter { $0 == outcome }.count } }
}
