import Foundation
import Handrail
import Records
import TestSupport
import Testing

struct OutageRecordsTests {
    let desk: OutageDesk
    var records: SQLiteRecords { desk.records }
    var now: Date { desk.now }

    init() throws { desk = try OutageDesk() }

    @Test func `opening one is told with its first words and links its reports, once`() throws {
        let report = try desk.file(1)
        let new = desk.new(reports: [report])

        let outage = try records.open(new, by: desk.actor, at: now)
        let again = try records.open(new, by: desk.actor, at: now + 5)

        #expect(again.reference == outage.reference)
        #expect(outage.reportCount == 1 && outage.isOpen)
        #expect(try records.openOutages().map(\.reference) == [outage.reference])
        #expect(try records.openOutageCount() == 1)
        let story = try #require(try records.story(of: outage.reference))
        #expect(story.updates.map(\.words) == ["We look into it."])
        #expect(story.updates.map(\.stage) == [.investigating])
        #expect(try records.triage(of: report)?.outage == outage.reference.description)
        #expect(try desk.told(outage.reference.description) == [.outageOpened])
        #expect(try desk.told(report.description) == [.reportLinked])
    }

    @Test func `a key that came with other words is a conflict, so that nobody takes it for told`()
        throws
    {
        let outage = try desk.open()
        func say(_ text: String) throws {
            try records.reply(text, key: "r", to: outage, by: desk.actor, at: desk.now)
        }
        try say("First.")
        try say("First.")

        #expect(throws: Problem.self) { try say("Second.") }
    }

    @Test func `updates are kept with their times, each once, the newest first`() throws {
        let outage = try desk.open()
        let update = NewOutageUpdate(
            stage: .identified, words: "A gateway.", expectedEnd: now + 3_600, key: "u")

        for seconds in [60.0, 61] {
            try records.post(update, on: outage, by: desk.actor, at: now + seconds)
        }

        let story = try #require(try records.story(of: outage))
        #expect(story.updates.map(\.stage) == [.identified, .investigating])
        #expect(story.updates.map(\.at) == [now + 60, now])
        #expect(story.updates.first?.author == "ada")
        #expect(story.outage.expectedEnd == now + 3_600)
        #expect(try desk.told(outage.description) == [.outageUpdated, .outageOpened])
    }

    @Test func `the site is told of open and closed ones alike`() throws {
        let first = try desk.open("a")
        let second = try desk.open("b")
        try desk.close(first)

        let told = try records.outageNotices(limit: 10)

        #expect(told.map(\.outage.reference) == [second, first])
        #expect(told.map(\.updates.count) == [1, 2])
        #expect(told.map(\.outage.isOpen) == [true, false])
        #expect(try records.outageNotices(limit: 1).map(\.outage.reference) == [second])
        #expect(try records.closedOutages(limit: 10).map(\.reference) == [first])
    }

    @Test func `one that is closed takes nothing more, but the form that closed it again`() throws {
        let outage = try desk.open()
        let report = try desk.file(1)
        try desk.close(outage, key: "c")
        try desk.close(outage, key: "c")

        let update = NewOutageUpdate(stage: .monitoring, words: "w", expectedEnd: nil, key: "u")
        #expect(throws: Problem.self) {
            try records.post(update, on: outage, by: desk.actor, at: now)
        }
        #expect(throws: Problem.self) {
            try records.reply("t", key: "r", to: outage, by: desk.actor, at: now)
        }
        #expect(throws: Problem.self) { try desk.close(outage, key: "other") }
        #expect(throws: Problem.self) {
            try records.change([report], .outage(outage), by: desk.actor, at: now)
        }
        #expect(try records.story(of: outage)?.updates.count == 2)
        #expect(try desk.told(outage.description) == [.outageClosed, .outageOpened])
    }

    @Test func `one that is not there is said to be so`() throws {
        let unknown = OutageReference(stored: "OUT-0000")

        #expect(try records.story(of: unknown)?.outage == nil)
        #expect(try records.reports(of: unknown, after: nil, limit: 5).isEmpty)
        do {
            try records.reply("t", key: "r", to: unknown, by: desk.actor, at: now)
            Issue.record("it was stored")
        } catch let problem as Problem {
            #expect(problem.kind == .notFound)
        }
    }

    @Test func `a reference is read as people type it`() {
        let known = OutageReference(stored: "OUT-01AZ")

        for typed in ["OUT-01AZ", "out-oiaz", "0LAZ", " out 01 az "] {
            #expect(OutageReference(typed: typed) == known, "\(typed)")
        }
        for typed in ["", "OUT", "OUT-01A", "HR-01AZ", "OUT-01AZ9", "OUT-U1AZ"] {
            #expect(OutageReference(typed: typed) == nil, "\(typed)")
        }
        #expect(known.slug == "out-01az")
    }
}
