import Foundation
import Handrail
import Records
import Testing

struct GuideRecordsTests {
    let records: SQLiteRecords

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    private func add(
        _ outcome: StepOutcome, run: String = "r", article: String = "fix", step: String = "reload"
    ) throws {
        try records.add(
            GuideOutcome(
                run: run, article: article, step: step, outcome: outcome, code: "502", person: "p",
                createdAt: Date(timeIntervalSince1970: 1_790_000_000)))
    }

    @Test func `what nobody used has no counts`() throws {
        #expect(try records.guideCounts() == GuideCounts())
        #expect(try records.guideCounts()["fix"].runs.people == 0)
    }

    @Test func `each run counts once for a step, its last answer`() throws {
        try add(.notYet)
        try add(.notYet)
        try add(.worked)
        #expect(
            try records.guideCounts()["fix"].steps == [
                "reload": OutcomeCounts(worked: 1, notYet: 0)
            ])
        try add(.skipped)
        #expect(try records.guideCounts() == GuideCounts())
    }

    @Test func `what is too old is forgotten`() throws {
        try add(.worked)
        try records.removeOutcomes(before: Date(timeIntervalSince1970: 1_790_000_000))
        #expect(try records.guideCounts()["fix"].runs.people == 1)
        try records.removeOutcomes(before: Date(timeIntervalSince1970: 1_790_000_001))
        #expect(try records.guideCounts() == GuideCounts())
    }

    @Test func `steps are counted apart, and so are articles`() throws {
        try add(.worked, run: "1")
        try add(.notYet, run: "2")
        try add(.worked, run: "2", step: "wait")
        try add(.worked, run: "3", article: "other")
        let counts = try records.guideCounts()
        #expect(
            counts["fix"].steps == [
                "reload": OutcomeCounts(worked: 1, notYet: 1),
                "wait": OutcomeCounts(worked: 1, notYet: 0),
            ])
        #expect(counts["other"].steps == ["reload": OutcomeCounts(worked: 1, notYet: 0)])
    }

    @Test func `a run has worked when one of its steps has, and is silent when all were skipped`()
        throws
    {
        try add(.notYet, run: "1")
        try add(.worked, run: "1", step: "wait")
        try add(.notYet, run: "2")
        try add(.skipped, run: "2", step: "wait")
        try add(.skipped, run: "3")
        #expect(try records.guideCounts()["fix"].runs == OutcomeCounts(worked: 1, notYet: 1))
    }
}
