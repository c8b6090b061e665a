import Foundation
import GRDB
import Handrail
import TestSupport
import Testing

@testable import Records

/// What is counted of reports and guides, day by day.
struct InsightRecordsTests {
    let records: SQLiteRecords
    /// A Saturday, at six in the morning.
    let now = Date(timeIntervalSince1970: 1_790_402_400)
    var today: Day { Day(now) }
    var week: Period { Period(days: 7, endingOn: today) }

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    private func file(
        _ number: Int, code: String? = "502", at time: Date? = nil
    ) throws -> ReportReference {
        let token = try #require(
            ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        return try records.add(
            Filing(
                report: Samples.report(code: code ?? "a word of somebody's"),
                idempotencyKey: "k\(number)", token: token, person: "p\(number)",
                createdAt: time ?? now, knownCode: code)
        ).reference
    }

    private func say(
        _ reference: ReportReference, status: ReportStatus?, after minutes: Double, _ key: String,
        by author: Message.Author = .team
    ) throws {
        _ = try records.add(
            FollowUp(
                author: author, kind: .message, text: "words", status: status, key: key,
                createdAt: now + minutes * 60), to: reference)
    }

    private func answer(
        _ outcome: StepOutcome, run: String = "r", step: String = "reload", at time: Date? = nil
    ) throws {
        try records.add(
            GuideOutcome(
                run: run, article: "fix", step: step, outcome: outcome, code: "502", person: "p",
                createdAt: time ?? now))
    }

    @Test func `a report counts once on its day, for the code of the catalogue`() throws {
        for _ in 1...2 { _ = try file(1) }
        _ = try file(2)
        _ = try file(3, code: nil)
        _ = try file(4, at: now - 86_400)
        _ = try file(5, at: now - 7 * 86_400)

        let days = try records.reportDays(in: week)

        #expect(
            days == [
                CodeDay(day: today.advanced(by: -1), code: "502", reports: 1),
                CodeDay(day: today, code: "", reports: 1),
                CodeDay(day: today, code: "502", reports: 2),
            ])
    }

    @Test func `the first answer counts, in the week that it came`() throws {
        let reference = try file(1)
        try say(reference, status: .waiting, after: 42, "1")
        try say(reference, status: .waiting, after: 90, "2")

        let weeks = try records.waits(in: week)

        #expect(weeks.map(\.monday.description) == ["2026-09-14", "2026-09-21"])
        #expect(weeks.map(\.answers.count) == [0, 1])
        #expect(weeks.last?.answers.minutes(ofShare: 0.5) == 42)
        #expect(weeks.last?.solutions.count == 0)
    }

    @Test func `a report that is opened again is not solved, and counts anew when it is`() throws {
        let reference = try file(1)
        try say(reference, status: .solved, after: 10, "1")
        #expect(try records.waits(in: week).last?.solutions.minutes(ofShare: 0.5) == 10)

        try say(reference, status: .open, after: 20, "2")
        #expect(try records.waits(in: week).last?.solutions.count == 0)

        try say(reference, status: .solved, after: 30, "3")
        let solutions = try records.waits(in: week).last?.solutions
        #expect(solutions?.count == 1)
        #expect(solutions?.minutes(ofShare: 0.5) == 30)
        #expect(try records.waits(in: week).last?.answers.minutes(ofShare: 0.5) == 10)
    }

    @Test(arguments: [
        (59.9, 59), (60, 60), (64, 60), (65, 65), (1_439, 1_435), (1_440, 1_440),
        (1_499, 1_440), (10_079, 10_020), (10_080, 10_080), (20_000, 18_720),
    ])
    func `a wait is kept in its bucket`(minutes: Double, bucket: Int) throws {
        try say(try file(1), status: nil, after: minutes, "1")

        let kept = try records.database.read {
            try Int.fetchAll($0, sql: "SELECT minutes FROM report_wait WHERE count > 0")
        }
        #expect(kept == [bucket])
    }

    @Test func `a step counts with its last answer, a run with its first and with what worked`()
        throws
    {
        try answer(.notYet, run: "1")
        try answer(.skipped, run: "1", step: "wait")
        try answer(.worked, run: "1", step: "vpn")
        try answer(.worked, run: "1", step: "other")
        try answer(.notYet, run: "2")
        try answer(.worked, run: "2")

        let steps = try records.stepFigures(in: week)
        #expect(
            steps.first { $0.step == "reload" }
                == StepFigures(
                    article: "fix", step: "reload", outcomes: OutcomeCounts(worked: 1, notYet: 1),
                    skipped: 0))
        #expect(steps.first { $0.step == "wait" }?.skipped == 1)
        #expect(
            try records.guideDays(in: week) == [
                GuideDay(day: today, article: "fix", begun: 2, solved: 2)
            ])
    }

    @Test func `an answer that was taken back no longer counts`() throws {
        try answer(.worked, at: now - 86_400)
        try answer(.notYet)

        let days = try records.guideDays(in: week)
        #expect(days.map(\.begun).reduce(0, +) == 1)
        #expect(days.map(\.solved).reduce(0, +) == 0)
        #expect(
            try records.stepFigures(in: week).map(\.outcomes) == [
                OutcomeCounts(worked: 0, notYet: 1)
            ])
        #expect(try records.stepFigures(in: Period(days: 1, endingOn: today)).count == 1)
    }

    @Test func `any order of answers leaves the sums that counting all of them gives`() throws {
        var numbers = SeededNumbers(seed: 3)
        let outcomes: [StepOutcome] = [.worked, .notYet, .skipped]
        for _ in 0..<300 {
            try answer(
                outcomes.randomElement(using: &numbers) ?? .worked,
                run: "\(Int.random(in: 0...20, using: &numbers))",
                step: "\(Int.random(in: 0...3, using: &numbers))",
                at: now - Double(Int.random(in: 0...5, using: &numbers)) * 86_400)
        }

        let counts = try records.guideCounts()["fix"]
        let days = try records.guideDays(in: week)
        #expect(days.map(\.solved).reduce(0, +) == counts.runs.worked)
        #expect(days.map(\.begun).reduce(0, +) == 21)
        for figures in try records.stepFigures(in: week) {
            #expect(
                figures.outcomes == counts.steps[figures.step]
                    ?? OutcomeCounts(worked: 0, notYet: 0))
        }
    }

    @Test func `sums are forgotten with the answers that they are of`() throws {
        try answer(.worked, at: now - 3 * 86_400)
        try records.removeOutcomes(before: now - 86_400)

        #expect(try records.guideDays(in: week).isEmpty)
        #expect(try records.stepFigures(in: week).isEmpty)
    }

    @Test func `articles that did not help come with the latest words`() throws {
        func vote(_ article: String, _ voter: String, _ isHelpful: Bool, _ words: String) throws {
            try records.add(
                Vote(
                    article: article, isHelpful: isHelpful, comment: words, voter: voter,
                    createdAt: now + Double(voter.count)))
        }
        try vote("fix", "a", false, "first")
        try vote("fix", "bb", false, "second")
        try vote("fix", "ccc", false, "third")
        try vote("fix", "dddd", true, "thanks")
        try vote("fine", "a", true, "")
        try vote("other", "a", false, "")

        let found = try records.unhelpfulArticles(in: week, limit: 10, words: 2)

        #expect(
            found == [
                ArticleVotes(
                    article: "fix", helpful: 1, unhelpful: 3, words: ["third", "second"]),
                ArticleVotes(article: "other", helpful: 0, unhelpful: 1, words: []),
            ])
        let before = Period(days: 7, endingOn: today.advanced(by: -1))
        #expect(try records.unhelpfulArticles(in: before, limit: 10, words: 2).isEmpty)
    }

    @Test func `searches, spikes and offers are those of the period`() throws {
        var counts = SearchCounts()
        let text = SearchText(kept: "no such thing", isHidden: false)
        counts.add(text, on: today, results: 0)
        counts.add(text, on: today.advanced(by: -10), results: 0)
        _ = try records.add(counts)
        try records.save([
            Spike(code: "502", startedAt: now, peak: 9, usual: 1),
            Spike(code: "502", startedAt: now - 20 * 86_400, peak: 8, usual: 1),
        ])
        try records.count([
            Deflection(day: today, article: "fix", shown: 1),
            Deflection(day: today.advanced(by: 1), article: "fix", shown: 5),
        ])

        #expect(
            try records.searches(.withoutResults, in: week, limit: 5).map(\.searches) == [1])
        #expect(try records.searches(.withoutClicks, in: week, limit: 5).isEmpty)
        #expect(try records.spikes(in: week).map(\.peak) == [9])
        #expect(try records.deflections(in: week).map(\.shown) == [1])
    }

    @Test func `no figure goes through all rows`() throws {
        for sql in [
            "SELECT day, code, count FROM report_day WHERE day BETWEEN 1 AND 2",
            "SELECT day, kind, minutes, count FROM report_wait WHERE day BETWEEN 1 AND 2",
            "SELECT day, path, count FROM page_reading WHERE day BETWEEN 1 AND 2",
            "SELECT article FROM vote INDEXED BY vote_by_time WHERE created_at >= 1",
            """
            SELECT comment FROM vote WHERE article = 'a' AND created_at >= 1 AND comment <> ''
                AND is_helpful = 0 ORDER BY created_at DESC
            """,
        ] {
            #expect(try !records.plan(sql).contains("SCAN"), "\(sql)")
        }
    }
}
