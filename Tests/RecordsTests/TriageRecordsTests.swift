import Foundation
import Handrail
import Records
import TestSupport
import Testing

struct TriageRecordsTests {
    let records: SQLiteRecords
    let ada: Agent
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        ada = try records.addAgent(
            NewAgent(name: try #require(AgentName("ada")), role: .agent, passwordHash: "hash"),
            by: .command, at: now)
    }

    private func file(_ number: Int, code: String = "502") throws -> ReportReference {
        let token = try #require(
            ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        return try records.add(
            Filing(
                report: Samples.report(code: code), idempotencyKey: "k\(number)", token: token,
                person: "p\(number)", createdAt: now + Double(number))
        ).reference
    }

    private func inbox(_ filter: InboxFilter = InboxFilter()) throws -> [ReportReference] {
        try records.inbox(filter, .latest, after: nil, limit: 50).map(\.report.reference)
    }

    private func say(
        _ author: Message.Author, _ key: String, status: ReportStatus? = nil,
        about reference: ReportReference, after seconds: Double = 100
    ) throws {
        _ = try records.add(
            FollowUp(
                author: author, kind: .message, text: key, status: status, key: key,
                createdAt: now + seconds), to: reference)
    }

    @Test(arguments: [1, 5_000, 50_000])
    func `a tag finds its reports in their order, however many have it`(_ count: Int) throws {
        let tag = try #require(ReportTag("vpn"))
        let tagged = [try file(1), try file(2), try file(3, code: "503")]
        _ = try file(4)
        _ = try records.change(tagged, .addTag(tag), by: Actor(ada), at: now + 10)
        _ = try records.change([tagged[1]], .status(.solved), by: Actor(ada), at: now + 20)
        try records.setCount(count, of: tag)

        #expect(try inbox(InboxFilter(tag: tag)) == [tagged[2], tagged[0]])
        #expect(
            try inbox(InboxFilter(status: .all, tag: tag)) == [tagged[1], tagged[2], tagged[0]])
        #expect(try inbox(InboxFilter(status: .one(.solved), tag: tag)) == [tagged[1]])
        #expect(try inbox(InboxFilter(code: "503", tag: tag)) == [tagged[2]])
        let said = InboxFilter(status: .all, tag: tag, words: ReportWords("again"))
        try say(.visitor, "again", about: tagged[0])
        #expect(try inbox(said) == [tagged[0]])
    }

    @Test func `what changes is answered and told, what does not is not`() throws {
        let first = try file(1)
        let second = try file(2)
        let taken = ReportChange.assign(ada.id)
        #expect(try records.change([first], taken, by: Actor(ada), at: now + 10) == [first])

        #expect(
            try records.change([first, second], taken, by: Actor(ada), at: now + 11) == [second])

        let told = try records.auditEntries(
            AuditFilter(subject: first.description), before: nil, limit: 10)
        #expect(told.map(\.detail) == ["ada"])
        #expect(try records.triage(of: first)?.version == 2)
    }

    @Test func `whose turn it is follows who wrote last`() throws {
        let reference = try file(1)
        #expect(try records.triage(of: reference)?.turn == .team)

        try say(.team, "1", status: .waiting, about: reference)
        #expect(try records.triage(of: reference)?.turn == .visitor)
        #expect(try records.triage(of: reference)?.answeredAt == now + 100)

        try say(.visitor, "2", about: reference, after: 200)
        #expect(try records.triage(of: reference)?.turn == .team)
        #expect(try records.report(reference: reference)?.status == .open)

        _ = try records.change([reference], .status(.solved), by: Actor(ada), at: now + 300)
        #expect(try records.triage(of: reference)?.turn == .nobody)
        #expect(try records.triage(of: reference)?.solvedAt == now + 300)
        #expect(try records.triage(of: reference)?.answeredAt == now + 100)
    }

    @Test func `the version grows with whatever moves a report`() throws {
        let reference = try file(1)
        var versions = [try records.triage(of: reference)?.version]

        try say(.team, "1", about: reference)
        versions.append(try records.triage(of: reference)?.version)
        _ = try records.add(
            FollowUp(kind: .solved, text: "", key: "2", createdAt: now + 200), to: reference)
        versions.append(try records.triage(of: reference)?.version)

        let known = versions.compactMap(\.self)
        #expect(known.count == 3 && known[0] < known[1] && known[1] < known[2])
    }

    @Test func `a reply is told once in the audit log, however often it is sent`() throws {
        let reference = try file(1)
        let reply = FollowUp(
            author: .team, kind: .message, text: "words", status: .waiting, key: "1",
            createdAt: now + 10)

        for _ in 1...2 {
            #expect(try records.reply(reply, to: reference, by: Actor(ada))?.status == .waiting)
        }

        let told = try records.auditEntries(
            AuditFilter(subject: reference.description), before: nil, limit: 10)
        #expect(told.map(\.action) == [.reportAnswered])
        #expect(told.first?.detail == "waiting")
    }

    @Test func `a reply with another status is another reply, and its key a conflict`() throws {
        let reference = try file(1)
        func reply(_ status: ReportStatus?) throws {
            _ = try records.reply(
                FollowUp(
                    author: .team, kind: .message, text: "words", status: status, key: "1",
                    createdAt: now + 10), to: reference, by: Actor(ada))
        }
        try reply(.new)
        _ = try records.change([reference], .status(.open), by: Actor(ada), at: now + 11)
        try reply(.new)

        #expect(throws: Problem.self) { try reply(.solved) }
        #expect(try records.report(reference: reference)?.status == .open)
    }

    @Test func `a report that was put off comes back when its time or an answer comes`() throws {
        let byTime = try file(1)
        let byAnswer = try file(2)
        _ = try records.change(
            [byTime, byAnswer], .snooze(until: now + 3_600), by: Actor(ada), at: now + 10)
        #expect(try inbox().isEmpty)
        #expect(try inbox(InboxFilter(status: .snoozed)).count == 2)

        try say(.visitor, "1", about: byAnswer)
        #expect(try inbox() == [byAnswer])

        #expect(try records.wakeSnoozed(at: now + 3_599) == 0)
        #expect(try records.wakeSnoozed(at: now + 3_600) == 1)
        #expect(try Set(inbox()) == [byTime, byAnswer])
    }

    @Test func `filters narrow the inbox together`() throws {
        let wanted = try file(1)
        _ = try file(2)
        _ = try file(3, code: "504")
        let tag = try #require(ReportTag(" Gateway EU "))
        _ = try records.change([wanted], .addTag(tag), by: Actor(ada), at: now + 10)
        _ = try records.change([wanted], .assign(ada.id), by: Actor(ada), at: now + 11)

        #expect(tag.text == "gateway-eu")
        #expect(
            try inbox(InboxFilter(code: "502", assignee: .agent(ada.id), tag: tag, turn: .team))
                == [wanted])
        #expect(try inbox(InboxFilter(code: "504", tag: tag)).isEmpty)
        #expect(try inbox(InboxFilter(assignee: .nobody)).count == 2)
        #expect(try inbox(InboxFilter(hasRecording: true)).isEmpty)
        #expect(try inbox(InboxFilter(since: Day("2030-01-01"))).isEmpty)
    }

    @Test(arguments: InboxOrder.allCases)
    func `pages follow each other without a gap, whatever comes meanwhile`(_ order: InboxOrder)
        throws
    {
        let all = try (1...7).map { try file($0) }
        var seen: [ReportReference] = []
        var place: InboxPlace?

        repeat {
            let page = try records.inbox(InboxFilter(), order, after: place, limit: 3)
            seen += page.map(\.report.reference)
            place = page.last?.place
            if seen.count == 3, order == .latest { _ = try file(8) }
        } while place != nil

        #expect(seen == (order == .latest ? all.reversed() : all))
    }

    @Test func `a note is kept once and its visitor never sees it`() throws {
        let reference = try file(1)

        for _ in 1...2 {
            #expect(
                try records.addNote("n", key: "k", to: reference, by: Actor(ada), at: now + 10))
        }

        #expect(throws: Problem.self) {
            try records.addNote("m", key: "k", to: reference, by: Actor(ada), at: now + 11)
        }
        #expect(try records.notes(about: reference).map(\.text) == ["n"])
        #expect(try records.messages(about: reference).isEmpty)
        let unknown = ReportReference(stored: "HR-0000-0000")
        #expect(try !records.addNote("n", key: "l", to: unknown, by: Actor(ada), at: now))
    }

    @Test func `nobody is given reports who cannot log in`() throws {
        let reference = try file(1)
        _ = try records.changeAgent(ada.id, AgentChange(isDisabled: true), by: .command, at: now)

        #expect(throws: Problem.self) {
            try records.change([reference], .assign(ada.id), by: .command, at: now)
        }
    }
}
