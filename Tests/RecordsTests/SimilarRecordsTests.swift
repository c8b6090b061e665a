import Foundation
import Handrail
import TestSupport
import Testing

@testable import Records

struct SimilarRecordsTests {
    let records: SQLiteRecords
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws { records = try SQLiteRecords.inMemory() }

    private func file(_ number: Int, _ summary: String, code: String = "502") throws
        -> ReportReference
    {
        let token = try #require(ReportToken(String(repeating: "a", count: 40) + "\(100 + number)"))
        return try records.add(
            Filing(
                report: Samples.report(code: code, summary: summary), idempotencyKey: "k\(number)",
                token: token, person: "p", createdAt: now + Double(number) * 60)
        ).reference
    }

    @Test func `reports of the code that came before and after are compared`() throws {
        let before = try file(1, "The chat page stays white")
        let report = try file(2, "The chat page stays white again")
        let after = try file(4, "Again the chat page stays white")
        _ = try file(3, "The chat page stays white", code: "504")
        _ = try file(5, "Unlike")

        let found = try records.similarReports(to: report)

        #expect(found.map(\.report.reference) == [after, before])
    }

    @Test func `a report that was merged is found no more`() throws {
        let main = try file(1, "The same words here")
        let other = try file(2, "The same words here")
        let report = try file(3, "The same words here")
        _ = try records.merge(other, into: main, by: .command, at: now)

        #expect(try records.similarReports(to: report).map(\.report.reference) == [main])
    }

    @Test func `an index leads to them, however many reports there are`() throws {
        for isBefore in [true, false] {
            let sql = SQLiteRecords.neighbours(before: isBefore)
                .replacing("?1", with: "'502'").replacing("?2", with: "1")
                .replacing("?3", with: "1").replacing("?4", with: "100")
            let plan = try records.plan(sql)
            #expect(plan.contains("USING INDEX report_by_code (code=? AND created_at"))
            #expect(!plan.contains("TEMP B-TREE"))
        }
    }
}
