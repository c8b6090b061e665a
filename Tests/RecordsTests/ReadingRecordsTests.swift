import Handrail
import Records
import Testing

struct ReadingRecordsTests {
    let records: SQLiteRecords
    let day = Day(number: 20_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    @Test func `readings add up by page and by day`() throws {
        try records.addReadings(["/articles/fix": 2, "/": 5], on: day)
        try records.addReadings(["/articles/fix": 3], on: day)
        try records.addReadings(["/articles/other": 4, "/articlesx": 9], on: day.advanced(by: 1))
        let period = Period(days: 2, endingOn: day.advanced(by: 1))

        #expect(
            try records.readings(in: period) == [
                "/articles/fix": 5, "/": 5, "/articles/other": 4, "/articlesx": 9,
            ])
        #expect(
            try records.readingsByDay(of: "/articles/", in: period)
                == [day: 5, day.advanced(by: 1): 4])
        #expect(try records.readings(in: Period(days: 1, endingOn: day))["/articles/fix"] == 5)
    }

    @Test func `counting begins with the first reading, and what is old is forgotten`() throws {
        #expect(try records.readingsSince() == nil)
        try records.addReadings(["/": 1], on: day)
        try records.addReadings(["/": 1], on: day.advanced(by: 3))
        #expect(try records.readingsSince() == day)

        try records.removeReadings(before: day.advanced(by: 1))

        #expect(try records.readingsSince() == day.advanced(by: 3))
    }
}
