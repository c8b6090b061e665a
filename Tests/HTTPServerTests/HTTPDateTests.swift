import Glibc
import Testing

@testable import HTTPServer

struct HTTPDateTests {
    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994", "Sun Nov 06 08:49:37 1994", "Mon, 06 Nov 1994 08:49:37 GMT",
        "Wednesday, 06-Nov-94 08:49:37 GMT",
    ])
    func `the three formats are read`(text: String) throws {
        let date = try #require(read(text))

        #expect(date.secondsSince1970 == 784_111_777)
        #expect(date.text == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (2_147_483_648, "Tue, 19 Jan 2038 03:14:08 GMT"),
        (-62_167_219_200, "Sat, 01 Jan 0000 00:00:00 GMT"),
        (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
    ])
    func `a moment has one text and the text that moment`(seconds: Int, text: String) {
        #expect(HTTPDate(secondsSince1970: seconds).text == text)
        #expect(read(text)?.secondsSince1970 == seconds)
    }

    @Test func `each day of 400 years, after which all repeats, is what the C library says`() {
        let wrong = (-36_525..<109_572).filter { number in
            var moment = number * 86_400
            var parts = tm()
            gmtime_r(&moment, &parts)
            let day = CalendarDate(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1,
                day: Int(parts.tm_mday))
            let date = HTTPDate(secondsSince1970: moment).date
            return date != day || date.weekday != Int(parts.tm_wday)
        }

        #expect(wrong == [])
    }

    @Test func `what is written is read again`() {
        let seconds = (0..<20_000).map { _ in
            Int.random(in: -62_167_219_200...253_402_300_799)
        }

        let again = seconds.map { read(HTTPDate(secondsSince1970: $0).text)?.secondsSince1970 }

        #expect(again == seconds)
    }

    @Test(arguments: [
        ("29 Feb 2024", true), ("29 Feb 2000", true), ("29 Feb 2023", false),
        ("29 Feb 1900", false), ("29 Feb 2100", false), ("30 Feb 2024", false),
        ("31 Apr 2024", false), ("31 Jun 2024", false), ("31 Sep 2024", false),
        ("31 Nov 2024", false), ("31 Dec 2024", true), ("32 Dec 2024", false),
        ("00 Jan 2024", false), ("29 Feb 0000", true),
    ])
    func `a day is one of the calendar`(day: String, exists: Bool) {
        #expect((read("Mon, \(day) 00:00:00 GMT") != nil) == exists)
    }

    @Test(arguments: [
        ("00:00:00", true), ("23:59:59", true), ("24:00:00", false), ("00:60:00", false),
        ("00:00:60", false), ("23:58:60", false), ("23:59:61", false), ("99:99:99", false),
    ])
    func `a time is one of the day`(time: String, exists: Bool) {
        #expect((read("Sun, 06 Nov 1994 \(time) GMT") != nil) == exists)
    }

    @Test func `a leap second is the next day's first`() {
        #expect(
            read("Sat, 31 Dec 2016 23:59:60 GMT") == read("Sun, 01 Jan 2017 00:00:00 GMT"))
    }

    @Test(arguments: [
        (2026, "94", 1994), (2026, "00", 2000), (2026, "26", 2026), (2026, "76", 2076),
        (2026, "77", 1977), (2026, "99", 1999), (1999, "49", 2049), (1999, "50", 1950),
        (2080, "05", 2105), (2080, "31", 2031), (2080, "30", 2130),
    ])
    func `two digits are a year at most 50 years ahead`(now: Int, digits: String, year: Int) {
        let text = Array("Sunday, 06-Nov-\(digits) 08:49:37 GMT".utf8)

        let date = HTTPDate(text.span, currentYear: now)

        #expect(date?.date.year == year)
    }

    @Test(arguments: [
        "", "0", "784111777", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 gmt", "sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT",
        "Son, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nom 1994 08:49:37 GMT",
        "Sun  06 Nov 1994 08:49:37 GMT", " Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 Nov 1994 08-49-37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994",
        "Sun, 06 Nov 199a 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov -994 08:49:37 GMT", "1994-11-06T08:49:37Z", "Sun, 06 unN 1994 08:49:37 GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun, 06-Nov-94 08:49:37 GMT",
        "Someday, 06-Nov-94 08:49:37 GMT", "sunday, 06-Nov-94 08:49:37 GMT",
        "Sunday, 06 Nov 94 08:49:37 GMT", "Sunday, 31-Feb-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 94", "Sun Nov  6 08:49:37 1994 GMT", "Sun Nov 6 08:49:37 1994",
        "Sun Nov  0 08:49:37 1994", "Sun Nov 6  08:49:37 1994", "Sun Nov    08:49:37 1994",
        "Sun, Nov 6 08:49:37 1994",
    ])
    func `any other text is no date`(text: String) {
        #expect(read(text) == nil)
    }

    @Test func `a moment that cannot be written becomes the nearest`() {
        #expect(HTTPDate(secondsSince1970: .min).text == "Sat, 01 Jan 0000 00:00:00 GMT")
        #expect(HTTPDate(secondsSince1970: .max).text == "Fri, 31 Dec 9999 23:59:59 GMT")
    }

    @Test func `the earlier date is less`() {
        #expect(HTTPDate(secondsSince1970: -1) < HTTPDate(secondsSince1970: 0))
        #expect(!(HTTPDate(secondsSince1970: 5) < HTTPDate(secondsSince1970: 5)))
    }

    private func read(_ text: String) -> HTTPDate? { HTTPDate(Array(text.utf8).span) }
}
