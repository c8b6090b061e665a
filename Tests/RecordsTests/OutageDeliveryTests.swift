import Foundation
import GRDB
import Handrail
import TestSupport
import Testing

@testable import Records

struct OutageDeliveryTests {
    let desk: OutageDesk
    var records: SQLiteRecords { desk.records }

    init() throws { desk = try OutageDesk() }

    @Test func `one reply reaches all reports, some at a time, each once`() throws {
        let reports = try (1...7).map { try desk.file($0) }
        let other = try desk.file(8)
        let outage = try desk.open(reports: reports)
        try desk.reply("We know.", to: outage)
        #expect(try records.story(of: outage)?.waitingCount == 7)

        #expect(try desk.deliver(limit: 3) == 3)
        #expect(try desk.deliver() == 1)

        for report in reports {
            #expect(try desk.messages(about: report) == ["We know."])
            #expect(try records.report(reference: report)?.status == .open)
            #expect(try records.triage(of: report)?.turn == .visitor)
            #expect(try desk.told(report.description) == [.reportAnswered, .reportLinked])
        }
        #expect(try desk.messages(about: other).isEmpty)
        #expect(try records.story(of: outage)?.waitingCount == 0)
    }

    @Test func `replies come in their order, and a later one to all again`() throws {
        let report = try desk.file(1)
        let outage = try desk.open(reports: [report])
        try desk.reply("First.", to: outage)
        try desk.reply("Second.", to: outage)
        _ = try desk.deliver()
        try desk.reply("Third.", to: outage)
        _ = try desk.deliver()

        #expect(try desk.messages(about: report) == ["First.", "Second.", "Third."])
    }

    @Test func `reports that were merged get what the main one gets, once`() throws {
        let (main, other) = (try desk.file(1), try desk.file(2))
        let outage = try desk.open(reports: [main, other])
        _ = try desk.records.merge(other, into: main, by: desk.actor, at: desk.now)

        try desk.reply("First.", to: outage)
        _ = try desk.deliver()
        try desk.close(outage)
        _ = try desk.deliver()

        #expect(try desk.messages(about: main).filter { !$0.isEmpty } == ["First."])
        #expect(try desk.messages(about: other).filter { !$0.isEmpty } == ["First."])
        let moves = try desk.records.messages(about: other).filter { $0.kind == .status }
        #expect(moves.allSatisfy { $0.status != nil })
    }

    @Test func `a report that is linked later gets the last reply`() throws {
        let outage = try desk.open()
        try desk.reply("First.", to: outage)
        try desk.reply("Second.", to: outage)
        _ = try desk.deliver()
        let late = try desk.file(1)

        try desk.link([late], to: outage)
        _ = try desk.deliver()

        #expect(try desk.messages(about: late) == ["Second."])
    }

    @Test func `a report that is taken out gets nothing, and linked again nothing twice`() throws {
        let report = try desk.file(1)
        let outage = try desk.open(reports: [report])
        try desk.reply("First.", to: outage)
        try desk.link([report], to: nil)
        _ = try desk.deliver()
        #expect(try desk.messages(about: report).isEmpty)
        #expect(try desk.told(report.description).first == .reportUnlinked)

        for _ in 1...2 {
            try desk.link([report], to: outage)
            _ = try desk.deliver()
            try desk.link([report], to: nil)
        }

        #expect(try desk.messages(about: report) == ["First."])
    }

    @Test(arguments: ["", "It works again."])
    func `closing closes its reports, with words or without`(_ words: String) throws {
        let report = try desk.file(1)
        let solved = try desk.file(2)
        let outage = try desk.open(reports: [report, solved])
        _ = try records.change([solved], .status(.closed), by: desk.actor, at: desk.now + 30)

        try desk.close(outage, reply: words)
        _ = try desk.deliver()

        #expect(try records.report(reference: report)?.status == .closed)
        #expect(try records.triage(of: report)?.turn == .nobody)
        let message = try #require(try records.messages(about: report).last)
        #expect(message.text == words && message.status == .closed)
        #expect(message.kind == (words.isEmpty ? .status : .message))
        #expect(try records.messages(about: solved).count == (words.isEmpty ? 1 : 2))
        #expect(try records.report(reference: solved)?.status == .closed)
    }

    @Test func `what was not brought before a stop is brought after it`() throws {
        let folder = try TemporaryFolder()
        let before = try OutageDesk(SQLiteRecords(folder: folder.url))
        let reports = try (1...5).map { try before.file($0) }
        let outage = try before.open(reports: reports)
        try before.reply("We know.", to: outage)
        #expect(try before.records.deliverReplies(limit: 2, at: before.now + 100))

        let later = try SQLiteRecords(folder: folder.url)
        while try later.deliverReplies(limit: 2, at: before.now + 200) {}

        for report in reports {
            #expect(try later.messages(about: report).map(\.text) == ["We know."])
        }
    }

    @Test func `reports of a code are linked by when they came, those that are done left out`()
        throws
    {
        let early = try desk.file(1)
        let wanted = try (2...6).map { try desk.file($0) }
        let closed = try desk.file(7)
        let other = try desk.file(8, code: "504")
        _ = try records.change([closed], .status(.closed), by: desk.actor, at: desk.now + 30)
        let outage = try desk.open()
        let since = desk.now + 2
        #expect(try records.unlinkedCount(code: "502", since: since, most: 100) == 5)
        #expect(try records.unlinkedCount(code: "502", since: since, most: 3) == 3)

        var counts: [Int] = []
        repeat {
            counts.append(
                try records.linkReports(
                    ofCode: "502", since: since, to: outage, limit: 3, by: desk.actor,
                    at: desk.now + 40))
        } while counts.last == 3

        #expect(counts == [3, 2])
        #expect(
            try records.reports(of: outage, after: nil, limit: 10).map(\.report.reference)
                == wanted.reversed())
        for report in [early, closed, other] {
            #expect(try records.triage(of: report)?.outage == nil)
        }
        #expect(try records.unlinkedCount(code: "502", since: since, most: 100) == 0)
    }

    @Test func `pages of its reports follow each other without a gap`() throws {
        let reports = try (1...5).map { try desk.file($0) }
        let outage = try desk.open(reports: reports)

        let first = try records.reports(of: outage, after: nil, limit: 2)
        let second = try records.reports(of: outage, after: first.last?.place, limit: 10)

        #expect((first + second).map(\.report.reference) == reports.reversed())
    }

    @Test(arguments: [
        ("SELECT count(*) FROM report WHERE outage_id = 1 AND outage_reply_id < 5", "by_delivery"),
        ("SELECT * FROM report WHERE outage_id = 1 AND id < 9 ORDER BY id DESC", "by_outage"),
        ("SELECT 1 FROM outage WHERE has_undelivered = 1 LIMIT 1", "outage_undelivered"),
        ("SELECT count(*) FROM outage WHERE closed_at IS NULL", "outage_open"),
    ])
    func `nothing goes through all reports`(_ sql: String, _ index: String) throws {
        let plan = try records.plan(sql)

        #expect(plan.contains(index), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"))
    }
}
