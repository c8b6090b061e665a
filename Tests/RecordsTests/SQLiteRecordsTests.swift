import Foundation
import Handrail
import Records
import Testing
import TestSupport

struct SQLiteRecordsTests {
    let records: SQLiteRecords
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    private func filing(
        _ report: Report = Samples.report(), key: String = "k1", token: Character = "a",
        ago seconds: Double = 0
    ) throws -> Filing {
        Filing(
            report: report, idempotencyKey: key,
            token: try #require(ReportToken(String(repeating: token, count: 43))), person: "p",
            createdAt: now.addingTimeInterval(-seconds))
    }

    @Test func `a report comes back as it was sent`() throws {
        var report = Samples.report(summary: "Ça \"marche\" pas \u{1F600} '); DROP TABLE report;--")
        report.description = "Line one\nline two"
        report.startedAt = "2026-05-12T13:05"
        report.timeZone = "Europe/Berlin"
        report.frequency = .often
        report.tried = ["reload-the-page-once", "a,b"]
        report.skipped = ["turn-off-your-vpn"]
        report.article = "fix-a-502"
        report.browser = "Firefox 140"
        report.system = "Windows"
        report.pageURL = "https://acme.example/?q=1"
        report.requestID = "8c1f"
        report.email = "a@example.com"
        let filing = try filing(report)

        let stored = try records.add(filing)

        let found = try #require(try records.report(token: filing.token))
        #expect(found.report == report)
        #expect(found.reference == stored.reference)
        #expect(found.status == .new)
        #expect(found.createdAt == now)
        #expect(found.updatedAt == now)
        #expect(found.idempotencyKey == "k1")
    }

    @Test func `the same key stores once and answers with what it stored`() throws {
        let first = try records.add(try filing())
        let again = try records.add(try filing(Samples.report(summary: "Other"), token: "b"))
        #expect(first.reference == again.reference)
        #expect(again.report.summary == "502 on Send")
        #expect(try records.reports(after: nil, limit: 10).count == 1)
    }

    @Test func `a token that opens nothing finds nothing`() throws {
        _ = try records.add(try filing())
        #expect(
            try records.report(token: try #require(ReportToken(String(repeating: "z", count: 43))))
                == nil)
    }

    @Test func `reports are listed as they came, page by page`() throws {
        for (place, token) in "abcde".enumerated() {
            _ = try records.add(try filing(key: "k\(place)", token: token))
        }
        let first = try records.reports(after: nil, limit: 3)
        let rest = try records.reports(after: first.last?.reference, limit: 3)
        #expect((first + rest).map(\.idempotencyKey) == ["k0", "k1", "k2", "k3", "k4"])
    }

    @Test func `activity counts the last hour and the 28 days before it`() throws {
        for (place, ago) in [60, 3_000, 7_200, 90_000, 2_592_000.0].enumerated() {
            let token = try #require("abcde".dropFirst(place).first)
            _ = try records.add(try filing(key: "k\(place)", token: token, ago: ago))
        }
        #expect(try records.activity(of: "502", at: now) == ReportActivity(lastHour: 2, usual: 0))
        #expect(try records.activity(of: "503", at: now).lastHour == 0)
    }

    @Test func `usual is reports an hour`() throws {
        for place in 0..<672 {
            let token = try #require(ReportToken(String(format: "%043d", place)))
            _ = try records.add(
                Filing(
                    report: Samples.report(), idempotencyKey: "k\(place)", token: token,
                    person: "p",
                    createdAt: now.addingTimeInterval(-7_200 - Double(place))))
        }
        #expect(try records.activity(of: "502", at: now).usual == 1)
    }

    @Test func `a voter's last vote counts, and keeps the words left before`() throws {
        func vote(_ isHelpful: Bool, _ comment: String) -> Vote {
            Vote(article: "a", isHelpful: isHelpful, comment: comment, voter: "v", createdAt: now)
        }
        try records.add(vote(true, ""))
        try records.add(vote(false, "No picture"))
        try records.add(vote(false, ""))
        #expect(try records.votes() == [vote(false, "No picture")])
    }

    @Test func `a store that can be written to is ready`() throws {
        try records.checkReady()
    }
}
