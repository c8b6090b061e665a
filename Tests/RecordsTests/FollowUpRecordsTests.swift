import Foundation
import Handrail
import Records
import TestSupport
import Testing

struct FollowUpRecordsTests {
    let records: SQLiteRecords
    let reference: ReportReference
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        let token = try #require(ReportToken(String(repeating: "a", count: 43)))
        reference = try records.add(
            Filing(
                report: Samples.report(), idempotencyKey: "k", token: token, person: "p",
                createdAt: now.addingTimeInterval(-60))
        ).reference
    }

    private func followUp(
        _ kind: Message.Kind, _ text: String = "", key: String,
        by author: Message.Author = .visitor,
        status: ReportStatus? = nil
    ) -> FollowUp {
        FollowUp(author: author, kind: kind, text: text, status: status, key: key, createdAt: now)
    }

    /// Brings the report to a status, as the team does.
    private func move(to status: ReportStatus) throws {
        _ = try records.add(
            followUp(.status, key: "to \(status)", by: .team, status: status), to: reference)
    }

    private func status() throws -> ReportStatus? {
        try records.report(reference: reference)?.status
    }

    @Test func `a message comes back as it was written`() throws {
        let text = "Ça \"marche\" pas\n\n  \u{1F600} '); DROP TABLE message;--"

        let report = try records.add(followUp(.message, text, key: "m"), to: reference)

        #expect(report?.status == .new)
        #expect(report?.updatedAt == now)
        let messages = try records.messages(about: reference)
        #expect(messages.map(\.text) == [text])
        #expect(messages.map(\.author) == [.visitor])
        #expect(messages.map(\.kind) == [.message])
        #expect(messages.map(\.createdAt) == [now])
        #expect(messages.allSatisfy { $0.status == nil })
    }

    @Test func `messages are told in the order they came`() throws {
        for text in ["one", "two", "three"] {
            _ = try records.add(followUp(.message, text, key: text), to: reference)
        }
        #expect(try records.messages(about: reference).map(\.text) == ["one", "two", "three"])
    }

    @Test func `the same message sent twice is stored once`() throws {
        for _ in 1...2 { _ = try records.add(followUp(.message, "x", key: "m"), to: reference) }
        #expect(try records.messages(about: reference).count == 1)
    }

    @Test func `a key that comes again with other words is a conflict, and stores nothing`() throws
    {
        _ = try records.add(followUp(.message, "x", key: "m"), to: reference)
        #expect {
            try records.add(followUp(.message, "y", key: "m"), to: reference)
        } throws: { ($0 as? Problem)?.kind == .conflict }
        #expect {
            try records.add(followUp(.solved, "x", key: "m"), to: reference)
        } throws: { ($0 as? Problem)?.kind == .conflict }
        #expect(try records.messages(about: reference).map(\.text) == ["x"])
        #expect(try status() == .new)
    }

    @Test func `nothing is said about a report that is not there`() throws {
        let other = ReportReference(stored: "HR-0000-0000")
        #expect(try records.add(followUp(.message, "x", key: "m"), to: other) == nil)
        #expect(try records.messages(about: other).isEmpty)
        #expect(try records.report(reference: other) == nil)
    }

    /// What a visitor does, where the report stood, and where it stands then.
    @Test(arguments: [
        (Message.Kind.message, ReportStatus.open, ReportStatus.open), (.message, .waiting, .open),
        (.message, .solved, .solved), (.message, .closed, .closed), (.solved, .open, .solved),
        (.solved, .waiting, .solved), (.solved, .closed, .closed), (.reopened, .solved, .open),
        (.reopened, .closed, .open), (.reopened, .waiting, .waiting),
    ])
    func `what a visitor does moves the report on`(
        kind: Message.Kind, before: ReportStatus, after: ReportStatus
    ) throws {
        try move(to: before)

        let report = try records.add(followUp(kind, "words", key: "v"), to: reference)

        #expect(report?.status == after)
        #expect(try status() == after)
        #expect(
            try records.messages(about: reference).last?.status == (before == after ? nil : after))
    }

    @Test func `an act that says nothing and changes nothing leaves no trace`() throws {
        for key in ["a", "b"] {
            _ = try records.add(followUp(.solved, key: key), to: reference)
        }
        #expect(try records.messages(about: reference).map(\.status) == [.solved])
    }

    @Test(arguments: ReportStatus.allCases)
    func `the team brings a report to any status`(status: ReportStatus) throws {
        try move(to: status)
        #expect(try self.status() == status)
    }

    @Test func `deflections add up by day and article`() throws {
        let today = Day(now)
        let yesterday = Day(now.addingTimeInterval(-86_400))
        try records.count([
            Deflection(day: today, article: "a", shown: 2),
            Deflection(day: today, article: "b", opened: 1),
        ])
        try records.count([
            Deflection(day: today, article: "a", shown: 1, opened: 1, solved: 1),
            Deflection(day: yesterday, article: "a", shown: 5),
        ])
        #expect(
            try records.deflections(since: today) == [
                Deflection(day: today, article: "a", shown: 3, opened: 1, solved: 1),
                Deflection(day: today, article: "b", opened: 1),
            ])
        #expect(try records.deflections(since: yesterday).count == 3)
    }
}
