import Foundation
import Handrail
import Testing

struct TrendWatchTests {
    let now = Date(timeIntervalSince1970: 1_795_449_600)
    let seen: SeenSightings

    init() {
        seen = SeenSightings(countedSince: Hour(now).advanced(by: -9 * 168))
    }

    private func minutes(_ count: Double) -> Date { now.addingTimeInterval(count * 60) }

    @Test func `a code that nobody met has a quiet trend`() throws {
        var watch = TrendWatch()
        try watch.read(seen, at: now)
        let trend = watch.trends["502"]

        #expect(trend.lastHour == 0)
        #expect(trend.usual == 0)
        #expect(trend.hours.count == 24)
        #expect(trend.days.count == 30)
        #expect(trend.hours.last?.hour == Hour(now))
        #expect(!trend.isSpiking)
        #expect(watch.trends.spiking.isEmpty)
    }

    @Test func `people are shown by hour and by day`() throws {
        seen.add("502", at: minutes(-5), people: 2)
        seen.add("502", at: minutes(-70), people: 3)
        seen.add("502", at: minutes(-3 * 1_440), people: 4)
        var watch = TrendWatch()
        try watch.read(seen, at: now)
        let trend = watch.trends["502"]

        #expect(trend.lastHour == 2)
        #expect(trend.hours.suffix(3).map(\.people) == [3, 2, 0])
        #expect(trend.days.suffix(4).map(\.people) == [4, 0, 0, 5])
        #expect(trend.lastDay == 5)
    }

    @Test func `a spike begins, is stored, goes on and ends`() throws {
        var watch = TrendWatch()
        seen.add("502", at: minutes(-2), people: 6)
        try watch.read(seen, at: now)
        try watch.save(to: seen)
        #expect(watch.trends["502"].spike?.peak == 6)
        #expect(seen.spikes == [Spike(code: "502", startedAt: now, peak: 6, usual: 0)])

        seen.add("502", at: minutes(10), people: 5)
        try watch.read(seen, at: minutes(11))
        #expect(watch.trends.spiking.map(\.code) == ["502"])
        try watch.read(seen, at: minutes(60))
        #expect(watch.trends["502"].isSpiking, "five are left, and it goes on with three")

        try watch.read(seen, at: minutes(71))
        try watch.save(to: seen)
        let spike = Spike(
            code: "502", startedAt: now, endedAt: minutes(71), peak: 11, usual: 0)
        #expect(!watch.trends["502"].isSpiking)
        #expect(seen.spikes == [spike])
        #expect(watch.trends.pastSpikes(days: 7) == [spike])
    }

    @Test func `a program that starts again goes on where it was`() throws {
        seen.add("502", at: minutes(-2), people: 8)
        var first = TrendWatch()
        try first.read(seen, at: now)
        try first.save(to: seen)

        var second = TrendWatch()
        try second.read(seen, at: minutes(20))
        try second.save(to: seen)

        #expect(second.trends["502"].spike?.startedAt == now)
        #expect(seen.spikes.count == 1)
    }

    @Test func `after the first time only the last hours are read`() throws {
        for hour in 0..<200 { seen.add("502", at: minutes(Double(-60 * hour))) }
        var watch = TrendWatch()
        for step in 0..<20 {
            try watch.read(seen, at: minutes(Double(step * 20)))
            seen.add("502", at: minutes(Double(step * 20) + 5))
        }
        var anew = TrendWatch()
        try anew.read(seen, at: minutes(19 * 20))

        #expect(watch.trends["502"] == anew.trends["502"])
        #expect(seen.readings.dropFirst().dropLast().allSatisfy { $0 >= Hour(minutes(-60)) })
    }

    @Test func `the code with the most people comes first`() throws {
        seen.add("503", at: minutes(-2), people: 7)
        seen.add("502", at: minutes(-2), people: 9)
        seen.add("504", at: minutes(-2), people: 1)
        var watch = TrendWatch()
        try watch.read(seen, at: now)

        #expect(watch.trends.spiking.map(\.code) == ["502", "503"])
    }

    @Test func `a spike older than 30 days is not shown`() throws {
        let old = Spike(
            code: "502", startedAt: minutes(-31 * 1_440), endedAt: minutes(-30.9 * 1_440), peak: 9,
            usual: 1)
        let recent = Spike(
            code: "502", startedAt: minutes(-8 * 1_440), endedAt: minutes(-7.9 * 1_440), peak: 9,
            usual: 1)
        try seen.save([old, recent])
        var watch = TrendWatch()
        try watch.read(seen, at: now)

        #expect(watch.trends.spikes == [recent])
        #expect(watch.trends.pastSpikes(days: 7).isEmpty)
    }
}
