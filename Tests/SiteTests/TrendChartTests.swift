import Foundation
import Handrail
import TestSupport
import Testing

@testable import Site
@testable import Web

struct TrendChartTests {
    let now = Date(timeIntervalSince1970: 1_795_449_600)

    /// A trend of any counts, by way of the records that a running server reads.
    private func trend(_ hours: [Int], lastHour: Int) throws -> Trend {
        var watch = TrendWatch()
        try watch.read(Counted(hours: hours, lastHour: lastHour), at: now)
        return watch.trends["502"]
    }

    private struct Counted: TrendRecords {
        let hours: [Int]
        let lastHour: Int

        func sightingCounts(since hour: Hour, at now: Date) throws -> SightingCounts {
            let counted = hours.enumerated().map { place, people in
                CountedHour(code: "502", hour: Hour(now).advanced(by: -place), people: people)
            }
            return SightingCounts(
                countedSince: hour, hours: counted, lastHour: ["502": lastHour])
        }
        func spikes(since time: Date) throws -> [Spike] { [] }
        func save(_ spikes: [Spike]) throws {}
        func removeSightings(at now: Date) throws {}
    }

    @Test func `any counts give bars inside the drawing and a line of finite steps`() throws {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<20 {
            let most = [0, 1, 3, 100, 1_000_000].randomElement(using: &numbers) ?? 0
            let hours = (0..<(24 * 60)).map { _ in Int.random(in: 0...most, using: &numbers) }
            let trend = try trend(
                Array(hours.prefix(Int.random(in: 1...hours.count, using: &numbers))),
                lastHour: Int.random(in: 0...most, using: &numbers))
            for chart in [
                BarChart(hoursOf: trend, now: now), BarChart(daysOf: trend, now: now),
            ] {
                #expect(chart.bars.allSatisfy { isInside($0, chart) })
                #expect(Set(chart.bars.map(\.x)).count == chart.bars.count)
                for number in chart.linePath?.matches(of: /-?[0-9.]+/) ?? [] {
                    let value = try #require(Int(number.0))
                    #expect((0...max(chart.width, chart.height)).contains(value))
                }
            }
        }
    }

    private func isInside(_ bar: BarChart.Bar, _ chart: BarChart) -> Bool {
        bar.x >= 0 && bar.x + bar.barWidth <= chart.width && bar.barWidth >= 4 && bar.y >= 0
            && bar.barHeight >= 3 && bar.y + bar.barHeight == chart.height
    }

    @Test func `a bar is as high as its count, and one person beside a crowd is seen`() throws {
        let chart = BarChart(hoursOf: try trend([500, 250, 1], lastHour: 500), now: now)

        #expect(chart.bars.map(\.barHeight) == [3, 69, 138])
        #expect(chart.bars.map(\.isCurrent) == [false, false, true])
        #expect(
            chart.chartDescription == "The most at once: 500 people, from 23 November, 16:00 UTC.")
    }

    @Test func `nothing usual draws no line`() throws {
        let quiet = BarChart(hoursOf: try trend([3], lastHour: 3), now: now)
        let busy = try trend(Array(repeating: 9, count: 24 * 57), lastHour: 9)

        #expect(quiet.linePath == nil)
        #expect(BarChart(hoursOf: busy, now: now).linePath?.hasPrefix("M0 ") == true)
        #expect(BarChart(daysOf: busy, now: now).linePath == nil)
    }

    @Test(arguments: [
        (0.0, "none"), (0.04, "fewer than 1"), (0.9, "fewer than 1"), (1, "1"), (2.4, "2"),
        (1e300, "1000000000"),
    ])
    func `what is usual is said in words`(people: Double, words: String) {
        #expect(people.usually == words)
    }
}
