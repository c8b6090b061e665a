import FoundationEssentials
import Handrail
import Testing

struct DayTests {
    @Test(arguments: ["2026-05-12", "2024-02-29", "2000-02-29", "0001-01-01"])
    func `a day that exists reads back as it was written`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026-5-12", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
        "12.05.2026", "2026-05-12T10:00", "２０２６-05-12", "-026-05-12",
    ])
    func `a text that names no day is none`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `the year is said only when it is another one`() throws {
        let day = try #require(Day("2026-05-12"))
        #expect(day.text(thisYear: 2026) == "12 May")
        #expect(day.text(thisYear: 2027) == "12 May 2026")
    }

    @Test(arguments: [
        (0.0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"),
        (951_868_799, "2000-02-29"), (951_868_800, "2000-03-01"), (1_778_544_000, "2026-05-12"),
        (4_107_542_400, "2100-03-01"), (253_402_300_799, "9999-12-31"),
    ])
    func `a time has its day in UTC`(seconds: Double, text: String) {
        #expect(Day(Date(timeIntervalSince1970: seconds)).description == text)
    }
}
