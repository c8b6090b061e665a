import Foundation
import Handrail
import TestSupport
import Testing

@testable import Records

struct TrendRecordsTests {
    let records: SQLiteRecords
    /// 20 minutes past an hour.
    let now = Date(timeIntervalSince1970: 1_790_000_400)

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    private func file(
        _ key: String, person: String = "p", code: String? = "502", ago seconds: Double = 0
    ) throws {
        let token = try #require(
            ReportToken(String((key + String(repeating: "a", count: 43)).prefix(43))))
        _ = try records.add(
            Filing(
                report: Samples.report(code: code ?? "what I saw"), idempotencyKey: key,
                token: token, person: person, createdAt: now.addingTimeInterval(-seconds),
                knownCode: code))
    }

    private func counts() throws -> SightingCounts {
        try records.sightingCounts(since: Hour(now).advanced(by: -200), at: now)
    }

    @Test func `a person counts once for a code on a day, whatever they send`() throws {
        for number in 1...5 { try file("k\(number)", ago: Double(number * 60)) }
        try records.insert(
            Sighting(code: "502", person: "p", source: .guide, seenAt: now))
        try file("other", person: "q")

        let counts = try counts()

        #expect(counts.lastHour == ["502": 2])
        #expect(counts.hours == [CountedHour(code: "502", hour: Hour(now), people: 2)])
    }

    @Test func `the same person counts for another code and on another day`() throws {
        try file("k1")
        try file("k2", code: "503")
        try file("k3", ago: 86_400)

        let counts = try counts()

        #expect(counts.lastHour == ["502": 1, "503": 1])
        #expect(counts.hours.reduce(0) { $0 + $1.people } == 3)
    }

    @Test func `a form that is sent twice counts once, on the next day too`() throws {
        try file("k1", ago: 86_400)
        try file("k1", person: "the next day's hash")

        #expect(try counts().hours.map(\.people) == [1])
        #expect(try counts().lastHour.isEmpty)
    }

    @Test func `a report without a code of the catalogue counts for none`() throws {
        try file("k1", code: nil)

        #expect(try counts().hours.isEmpty)
        #expect(try records.reports(after: nil, limit: 1).first?.report.code == "what I saw")
    }

    @Test func `the last hour is 60 minutes, not an hour of the clock`() throws {
        try file("k1", person: "a", ago: 3_599)
        try file("k2", person: "b", ago: 3_601)
        try file("k3", person: "c", ago: 0)

        let counts = try counts()

        #expect(counts.lastHour == ["502": 2])
        #expect(counts.hours.map(\.people) == [2, 1])
    }

    @Test func `hours are those of UTC, a day has 24 of them whatever clocks do`() throws {
        // 29 March 2026, when clocks in Europe go from 2 to 3.
        let night = Date(timeIntervalSince1970: 1_774_742_400)
        for hour in 0..<24 {
            try records.insert(
                Sighting(
                    code: "502", person: "p\(hour)", source: .guide,
                    seenAt: night.addingTimeInterval(Double(hour) * 3_600 + 1_800)))
        }
        let counts = try records.sightingCounts(since: Hour(night), at: night)

        #expect(counts.hours.map(\.hour) == (0..<24).map(Hour(night).advanced))
        #expect(counts.hours.allSatisfy { $0.people == 1 })
    }

    @Test func `counting began when the records were made, or with the first sighting`() throws {
        let before = try counts().countedSince
        try file("k1")

        #expect(before >= Hour(now))
        #expect(try counts().countedSince == Hour(now))
    }

    @Test func `a spike is stored once, in its latest state`() throws {
        var spike = Spike(code: "502", startedAt: now, peak: 12, usual: 2.1)
        try records.save([spike])
        spike = Spike(
            code: "502", startedAt: now, endedAt: now.addingTimeInterval(900), peak: 20, usual: 2.1)
        try records.save([spike, Spike(code: "503", startedAt: now, peak: 5, usual: 0)])

        #expect(try records.spikes(since: now).map(\.code) == ["502", "503"])
        #expect(try records.spikes(since: now).first == spike)
        #expect(try records.spikes(since: now.addingTimeInterval(1)).map(\.code) == ["503"])
    }

    @Test func `who met a code is forgotten after two days, how many after ten weeks`() throws {
        try file("k1", ago: 3 * 86_400)
        try file("k2", ago: 71 * 86_400)
        try file("k3")
        let old = now.addingTimeInterval(-401 * 86_400)
        try records.save([
            Spike(code: "502", startedAt: old, endedAt: now, peak: 9, usual: 1),
            Spike(code: "503", startedAt: now, endedAt: now, peak: 9, usual: 1),
        ])

        try records.removeSightings(at: now)

        #expect(try records.people() == 1)
        let hours = try records.sightingCounts(since: Hour(0), at: now).hours
        #expect(hours.map(\.hour) == [Hour(now).advanced(by: -72), Hour(now)])
        #expect(try records.spikes(since: old).map(\.code) == ["503"])
    }

    @Test func `no reading goes through a whole table`() throws {
        #expect(
            try records.plan(
                "SELECT hour, code, people FROM sighting_hour WHERE hour >= 1"
            ).contains("SEARCH"))
        #expect(
            try records.plan(
                "SELECT code, count(*) FROM sighting WHERE seen_at > 1 AND seen_at <= 2 GROUP BY code"
            ).contains("USING COVERING INDEX sighting_by_time"))
        #expect(
            try records.plan("DELETE FROM sighting WHERE day <= 1").contains("SEARCH"))
    }
}
