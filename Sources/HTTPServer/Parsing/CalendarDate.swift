/// A day of the Gregorian calendar, reckoned as if it had always been used,
/// from the year 0 to the year 9999.
struct CalendarDate: Equatable {
    /// 0 to 9999.
    let year: Int
    /// 1 to 12.
    let month: Int
    /// 1 to 31.
    let day: Int

    /// Nil when there is no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month),
            (1...CalendarDate.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that comes so many days after the first one of the year 0.
    init(number: Int) {
        // 400 years have 146,097 days; the guess is a year off at most.
        var year = number * 400 / 146_097
        while CalendarDate.days(beforeYear: year + 1) <= number { year += 1 }
        while CalendarDate.days(beforeYear: year) > number { year -= 1 }
        var month = 1
        var rest = number - CalendarDate.days(beforeYear: year)
        while rest >= CalendarDate.length(ofMonth: month, in: year) {
            rest -= CalendarDate.length(ofMonth: month, in: year)
            month += 1
        }
        self.year = year
        self.month = month
        day = rest + 1
    }

    /// How many days it comes after the first one of the year 0.
    var number: Int {
        (1..<month).reduce(CalendarDate.days(beforeYear: year) + day - 1) {
            $0 + CalendarDate.length(ofMonth: $1, in: year)
        }
    }

    /// The day of the week; 0 is Sunday.
    var weekday: Int { (number + 6) % 7 }

    private static func days(beforeYear year: Int) -> Int {
        // The multiples of 4, 100 and 400 from 0 up to the year.
        year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
