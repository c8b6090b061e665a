import Foundation
import Handrail
import Records
import TestSupport
import Testing

struct PrivacyRecordsTests {
    let folder: TemporaryFolder
    let records: SQLiteRecords
    let ada: Agent
    let now = Date(timeIntervalSince1970: 1_790_000_000)
    let day = 86_400.0

    init() throws {
        folder = try TemporaryFolder()
        records = try SQLiteRecords(folder: folder.url)
        ada = try records.addAgent(
            NewAgent(name: try #require(AgentName("ada")), role: .admin, passwordHash: "hash"),
            by: .command, at: now)
    }

    private func file(
        _ number: Int, email: String = "eve@example.com",
        description: String = "Nobody else may read quokka"
    ) throws -> ReportReference {
        let token = try #require(
            ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        var report = Samples.report(summary: "Peculiar words \(number)")
        report.email = email
        report.description = description
        return try records.add(
            Filing(
                report: report, idempotencyKey: "k\(number)", token: token, person: "p\(number)",
                createdAt: now + Double(number))
        ).reference
    }

    private func move(_ reference: ReportReference, _ status: ReportStatus, at time: Date) throws {
        _ = try records.change([reference], .status(status), by: Actor(ada), at: time)
    }

    @Test func `the reports of a person are found by their address in any case`() throws {
        let first = try file(1)
        _ = try file(2, email: "bob@example.com")
        let third = try file(3, email: "EVE@Example.com")

        let found = try records.reports(withEmail: "Eve@example.com").map(\.reference)

        #expect(found == [first, third])
        #expect(try records.reports(withEmail: "").isEmpty)
    }

    @Test func `what is erased is nowhere in the records, what figures need stays`() throws {
        let reference = try file(1)
        _ = try records.add(
            FollowUp(kind: .message, text: "My quokka again", key: "m", createdAt: now + 10),
            to: reference)
        _ = try file(2, email: "bob@example.com", description: "Something else")
        _ = try records.addNote(
            "A quokka, they say", key: "n", to: reference, by: Actor(ada), at: now + 20)

        #expect(try records.erase([reference], by: Actor(ada), at: now + 30) == [reference])

        let left = try #require(try records.report(reference: reference))
        #expect(left.report.code == "502" && left.createdAt == now + 1)
        #expect(left.report.summary.isEmpty && left.report.email.isEmpty)
        #expect(left.erasedAt == now + 30)
        #expect(try records.notes(about: reference).isEmpty)
        let words = try #require(ReportWords("quokka"))
        #expect(
            try records.inbox(
                InboxFilter(status: .all, words: words), .latest, after: nil, limit: 5
            ).isEmpty)
        #expect(try !records.forgetErased(at: now + 60))
        while try records.forgetErased(at: now + 4_000) {}
        try records.checkpoint()
        let bytes = try Data(contentsOf: folder.url.appending(path: "handrail.sqlite"))
        #expect(bytes.firstRange(of: Data("quokka".utf8)) == nil)
        #expect(bytes.firstRange(of: Data("eve@example".utf8)) == nil)
    }

    @Test func `erasing is told once and refuses what comes later`() throws {
        let reference = try file(1)
        for _ in 1...2 { _ = try records.erase([reference], by: Actor(ada), at: now + 30) }

        let told = try records.auditEntries(
            AuditFilter(subject: reference.description), before: nil, limit: 5)
        #expect(told.map(\.action) == [.reportErased])
        #expect(throws: Problem.self) {
            try records.addNote(
                "More", key: "n", to: reference, by: Actor(ada), at: now + 40)
        }
        #expect(throws: Problem.self) {
            try records.add(
                FollowUp(kind: .message, text: "More", key: "m", createdAt: now + 40),
                to: reference)
        }
    }

    @Test func `erasing a long talk leaves its report found by code alone`() throws {
        let reference = try file(1)
        for number in 1...20 {
            _ = try records.add(
                FollowUp(
                    kind: .message, text: "quokka \(number)", key: "m\(number)",
                    createdAt: now + 10), to: reference)
        }

        _ = try records.erase([reference], by: Actor(ada), at: now + 30)

        func found(_ text: String) throws -> [ReportReference] {
            let filter = InboxFilter(status: .all, words: ReportWords(text))
            return try records.inbox(filter, .latest, after: nil, limit: 5)
                .map(\.report.reference)
        }
        #expect(try found("quokka").isEmpty)
        #expect(try found("502") == [reference])
    }

    @Test func `a merged report is kept for as long as the one that it is handled with`() throws {
        let (main, other) = (try file(1), try file(2))
        _ = try records.merge(other, into: main, by: Actor(ada), at: now + 10)
        let later = now + 40 * day
        let time = try #require(RetentionRules(eraseAfterDays: 30).erases(at: later))
        #expect(try records.eraseOver(before: time, limit: 10, at: later) == 0)

        try move(main, .closed, at: now + 20)

        #expect(try records.eraseOver(before: time, limit: 10, at: later) == 2)
    }

    @Test func `what was said after the end starts the time anew`() throws {
        let reference = try file(1)
        try move(reference, .solved, at: now)
        _ = try records.addNote(
            "Ask again", key: "n", to: reference, by: Actor(ada), at: now + 29 * day)
        let later = now + 31 * day
        let time = try #require(RetentionRules(eraseAfterDays: 30).erases(at: later))

        #expect(try records.eraseOver(before: time, limit: 10, at: later) == 0)
    }

    @Test func `nothing is merged into what was erased`() throws {
        let (main, other) = (try file(1), try file(2))
        _ = try records.erase([main], by: Actor(ada), at: now + 30)

        #expect(throws: Problem.self) {
            try records.merge(other, into: main, by: Actor(ada), at: now + 40)
        }
    }

    @Test func `reports that wait for long are closed, others are not`() throws {
        let old = try file(1)
        let young = try file(2)
        try move(old, .waiting, at: now)
        try move(young, .waiting, at: now + 5 * day)

        let rules = RetentionRules(closeAfterDays: 7)
        let time = try #require(rules.closes(at: now + 8 * day))
        #expect(try records.closeWaiting(since: time, limit: 10, at: now + 8 * day) == 1)

        #expect(try records.report(reference: old)?.status == .closed)
        #expect(try records.report(reference: young)?.status == .waiting)
    }

    @Test func `reports that were over for long are erased, reopened ones are not`() throws {
        let (solved, closed, reopened, open) = (
            try file(1), try file(2), try file(3), try file(4)
        )
        try move(solved, .solved, at: now)
        try move(closed, .closed, at: now)
        try move(reopened, .closed, at: now)
        try move(reopened, .open, at: now + day)

        let rules = RetentionRules(eraseAfterDays: 30)
        let time = try #require(rules.erases(at: now + 31 * day))
        #expect(try records.eraseOver(before: time, limit: 10, at: now + 31 * day) == 2)

        let erased = try [solved, closed, reopened, open].map {
            try records.report(reference: $0)?.erasedAt != nil
        }
        #expect(erased == [true, true, false, false])
        #expect(try records.eraseOver(before: time, limit: 10, at: now + 32 * day) == 0)
    }
}
