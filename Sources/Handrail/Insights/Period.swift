/// Days that follow each other, the first and the last included.
public struct Period: Sendable, Hashable {
    /// The most days of one.
    public static let mostDays = 366

    public let first: Day
    public let last: Day

    /// Nil where the last day is before the first, or there are more than `mostDays`.
    public init?(_ first: Day, through last: Day) {
        guard first <= last, last.number - first.number < Period.mostDays else { return nil }
        self.first = first
        self.last = last
    }

    /// So many days that end with one; at least one day.
    public init(days: Int, endingOn last: Day) {
        first = last.advanced(by: 1 - max(1, min(days, Period.mostDays)))
        self.last = last
    }

    public var dayCount: Int { last.number - first.number + 1 }

    public var days: [Day] { (first.number...last.number).map { Day(number: $0) } }

    /// The Mondays of its weeks; those at its ends may be shorter than a week.
    public var weeks: [Day] {
        stride(from: first.monday.number, through: last.number, by: 7).map { Day(number: $0) }
    }
}
