/// A moment as HTTP writes it, to the second: `Sun, 06 Nov 1994 08:49:37 GMT`
/// (RFC 9110, 5.6.7).
public struct HTTPDate: Sendable, Hashable, Comparable {
    /// The seconds since the beginning of 1970 in UTC.
    public let secondsSince1970: Int

    /// The moment so many seconds after the beginning of 1970. One before the
    /// year 0 or after 9999, which cannot be written, becomes the nearest that
    /// can.
    public init(secondsSince1970: Int) {
        self.secondsSince1970 = min(max(secondsSince1970, HTTPDate.first), HTTPDate.last)
    }

    /// A time of that day. The second may be 60, and is the next day's first.
    init(_ date: CalendarDate, hour: Int, minute: Int, second: Int) {
        let seconds = (hour * 60 + minute) * 60 + second
        self.init(secondsSince1970: date.number * 86_400 + HTTPDate.first + seconds)
    }

    /// The day that it is in.
    var date: CalendarDate { CalendarDate(number: (secondsSince1970 - HTTPDate.first) / 86_400) }

    /// The moment as an IMF-fixdate.
    public var text: String {
        let seconds = (secondsSince1970 - HTTPDate.first) % 86_400
        let date = date
        var text: [UInt8] = []
        text.reserveCapacity(29)
        text += HTTPDate.weekdays[date.weekday * 3..<date.weekday * 3 + 3]
        text += ", ".utf8
        HTTPDate.write(date.day, 10, " ", to: &text)
        text += HTTPDate.months[date.month * 3 - 3..<date.month * 3]
        text += " ".utf8
        HTTPDate.write(date.year, 1000, " ", to: &text)
        HTTPDate.write(seconds / 3600, 10, ":", to: &text)
        HTTPDate.write(seconds / 60 % 60, 10, ":", to: &text)
        HTTPDate.write(seconds % 60, 10, " GMT", to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// True when the left one is earlier.
    public static func < (left: HTTPDate, right: HTTPDate) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// The names of the days, three letters each, Sunday first.
    static let weekdays = Array("SunMonTueWedThuFriSat".utf8)
    /// The names of the months, three letters each.
    static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)

    /// The first second of the year 0, and the last one of 9999.
    private static let first = -719_528 * 86_400
    private static let last = 2_932_897 * 86_400 - 1

    /// A number with all its digits, the highest of which is worth `place`,
    /// and what comes after it.
    private static func write(
        _ number: Int, _ place: Int, _ end: String, to text: inout [UInt8]
    ) {
        var place = place
        while place > 0 {
            text.append(UInt8(ascii: "0") + UInt8(number / place % 10))
            place /= 10
        }
        text += end.utf8
    }
}
