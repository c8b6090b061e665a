import FoundationEssentials
import Handrail

/// A time at the beginning of a text, as authors write it: with its zone,
/// `2026-11-24T14:05+01:00` or `2026-11-24 13:05 UTC` (ISO 8601, a space for the
/// `T` and `UTC` for `Z` forgiven).
struct WrittenTime {
    let reading: Reading
    /// What follows the time, without the white space before it.
    let rest: String

    enum Reading: Equatable {
        case time(Date)
        /// A time that could be any of some twenty-six.
        case withoutZone
        /// The text does not begin with a time, or with one that does not exist.
        case none
    }

    init(_ text: String) {
        guard let match = text.wholeMatch(of: WrittenTime.form) else {
            reading = .none
            rest = text
            return
        }
        let seconds = match.2.flatMap { Int($0) } ?? 0
        rest = match.4.map(String.init) ?? ""
        guard let local = WrittenTime.local(match.1), seconds < 60 else {
            reading = .none
            return
        }
        guard let zone = match.3 else {
            reading = .withoutZone
            return
        }
        let offset = WrittenTime.offset(zone)
        reading = offset.map { .time(local + Double(seconds - $0)) } ?? .none
    }

    /// Day and minute; seconds; zone; rest.
    private static var form: Regex<(Substring, Substring, Substring?, Substring?, Substring?)> {
        /([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2})(?::([0-9]{2}))?(?: ?(Z|UTC|[+\-][0-9]{2}:[0-9]{2}))?(?:\s+(.*))?/
    }

    /// `2026-11-24T14:05` as if it were in UTC; nil when there is no such minute.
    private static func local(_ text: Substring) -> Date? {
        let day = text.prefix(10)
        guard Day(String(day)) != nil, let minutes = minutes(text.suffix(5)),
            let midnight = try? Date("\(day)T00:00:00Z", strategy: .iso8601)
        else { return nil }
        return midnight + Double(minutes * 60)
    }

    /// A zone's seconds east of Greenwich; nil for more than any zone has.
    private static func offset(_ zone: Substring) -> Int? {
        guard zone != "Z", zone != "UTC" else { return 0 }
        guard let minutes = minutes(zone.dropFirst()), minutes <= 14 * 60 else { return nil }
        return (zone.first == "-" ? -60 : 60) * minutes
    }

    /// The minutes of `14:05`; nil from `24:00` on.
    private static func minutes(_ text: Substring) -> Int? {
        guard let hours = Int(text.prefix(2)), let minutes = Int(text.suffix(2)), hours < 24,
            minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }
}
