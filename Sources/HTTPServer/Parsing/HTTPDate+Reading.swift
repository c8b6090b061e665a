import Glibc

extension HTTPDate {
    /// Reads a date in any of the three formats that HTTP has had, without
    /// allocating; nil for any other text.
    public init?(_ text: Span<UInt8>) {
        let today = HTTPDate(secondsSince1970: time(nil))
        self.init(text, currentYear: today.date.year)
    }

    /// The same in a given year, which tells the century of a year with two
    /// digits: none is more than 50 years ahead.
    init?(_ text: Span<UInt8>, currentYear: Int) {
        switch text.count {
        case 29: self.init(fixdate: text)
        case 24: self.init(asctime: text)
        case 30...33: self.init(rfc850: text, currentYear: currentYear)
        default: return nil
        }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private init?(fixdate text: Span<UInt8>) {
        guard HTTPDate.fits(text, "???, 00 ??? 0000 00:00:00 GMT"),
            HTTPDate.place(of: text, 0, in: HTTPDate.weekdays) != nil
        else { return nil }
        self.init(text, year: HTTPDate.number(text, 12..<16), month: 8, day: 5, time: 17)
    }

    /// `Sun Nov  6 08:49:37 1994`
    private init?(asctime text: Span<UInt8>) {
        guard HTTPDate.fits(text, "??? ??? _0 00:00:00 0000"),
            HTTPDate.place(of: text, 0, in: HTTPDate.weekdays) != nil
        else { return nil }
        self.init(text, year: HTTPDate.number(text, 20..<24), month: 4, day: 8, time: 11)
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    private init?(rfc850 text: Span<UInt8>, currentYear: Int) {
        let comma = text.count - 24
        guard
            HTTPDate.fits(text.extracting(comma..<text.count), ", 00-???-00 00:00:00 GMT"),
            HTTPDate.isWeekday(text.extracting(0..<comma))
        else { return nil }
        let latest = currentYear + 50
        let year = latest - (latest - HTTPDate.number(text, comma + 9..<comma + 11) + 100) % 100
        self.init(text, year: year, month: comma + 5, day: comma + 2, time: comma + 12)
    }

    /// Reads the parts that begin at these places; nil when one of them is
    /// out of its range. Only a day's last minute may have a second 60.
    private init?(_ text: Span<UInt8>, year: Int, month: Int, day: Int, time: Int) {
        let hour = HTTPDate.number(text, time..<time + 2)
        let minute = HTTPDate.number(text, time + 3..<time + 5)
        let second = HTTPDate.number(text, time + 6..<time + 8)
        guard let month = HTTPDate.place(of: text, month, in: HTTPDate.months),
            let date = CalendarDate(
                year: year, month: month + 1, day: HTTPDate.number(text, day..<day + 2)),
            hour < 24, minute < 60, second < 60 || (hour == 23 && minute == 59 && second == 60)
        else { return nil }
        self.init(date, hour: hour, minute: minute, second: second)
    }

    /// True when the text has a digit for each "0" of the pattern, a digit or
    /// a space for "_", anything for "?", and otherwise the same.
    private static func fits(_ text: Span<UInt8>, _ pattern: StaticString) -> Bool {
        guard text.count == pattern.utf8CodeUnitCount else { return false }
        return pattern.withUTF8Buffer { pattern in
            text.indices.allSatisfy { index in
                switch unsafe pattern[index] {
                case UInt8(ascii: "0"): text[index].isDigit
                case UInt8(ascii: "_"): text[index].isDigit || text[index] == 0x20
                case UInt8(ascii: "?"): true
                case let byte: text[index] == byte
                }
            }
        }
    }

    /// The number in a range of digits; a space counts as 0.
    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.reduce(0) { $0 * 10 + Int(text[$1] & 0x0F) }
    }

    /// Which of some names of three letters stands at an index; nil for none.
    private static func place(of text: Span<UInt8>, _ start: Int, in names: [UInt8]) -> Int? {
        (0..<names.count / 3).first { place in
            (0..<3).allSatisfy { text[start + $0] == names[place * 3 + $0] }
        }
    }

    private static func isWeekday(_ text: Span<UInt8>) -> Bool {
        text.isExactly("Sunday") || text.isExactly("Monday") || text.isExactly("Tuesday")
            || text.isExactly("Wednesday") || text.isExactly("Thursday")
            || text.isExactly("Friday") || text.isExactly("Saturday")
    }
}
