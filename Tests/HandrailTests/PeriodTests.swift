import Foundation
import Handrail
import Testing

struct PeriodTests {
    @Test func `a day's number is that of its time, whatever the century`() throws {
        for number in stride(from: -800_000, through: 2_900_000, by: 97) {
            let day = Day(number: number)

            #expect(day.number == number)
            #expect(Day(day.start) == day)
        }
        #expect(try #require(Day("2026-05-31")).advanced(by: 1) == Day("2026-06-01"))
    }

    @Test(arguments: [
        ("2026-11-30", "2026-11-30"), ("2026-12-06", "2026-11-30"), ("1970-01-01", "1969-12-29"),
        ("2024-02-29", "2024-02-26"),
    ])
    func `a week begins on Monday`(day: String, monday: String) throws {
        #expect(try #require(Day(day)).monday == Day(monday))
    }

    @Test func `a period has its first and its last day, and the weeks that it touches`() throws {
        let first = try #require(Day("2026-11-29"))
        let period = try #require(Period(first, through: first.advanced(by: 8)))

        #expect(period.dayCount == 9)
        #expect(period.days.count == 9)
        #expect(
            period.weeks.map(\.description) == ["2026-11-23", "2026-11-30", "2026-12-07"])
    }

    @Test func `a period has a day at least and a year at most`() throws {
        let day = try #require(Day("2026-05-12"))

        #expect(Period(day, through: day)?.dayCount == 1)
        #expect(Period(day, through: day.advanced(by: -1)) == nil)
        #expect(Period(day, through: day.advanced(by: 365)) != nil)
        #expect(Period(day, through: day.advanced(by: 366)) == nil)
        #expect(Period(days: 30, endingOn: day).first == Day("2026-04-13"))
    }
}
