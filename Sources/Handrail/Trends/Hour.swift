public import FoundationEssentials

/// An hour of the clock in UTC.
public struct Hour: Sendable, Hashable {
    /// Hours in a week.
    static let week = 168

    /// Whole hours since 1970.
    public let number: Int

    public init(_ number: Int) {
        self.number = number
    }

    /// The hour that a time lies in.
    public init(_ time: Date) {
        number = Int((time.timeIntervalSince1970 / 3_600).rounded(.down))
    }

    public var start: Date { Date(timeIntervalSince1970: Double(number) * 3_600) }

    /// The first hour of its day in UTC.
    var midnight: Hour { Hour(number - ((number % 24) + 24) % 24) }
}

extension Hour: Strideable {
    public func distance(to other: Hour) -> Int { other.number - number }
    public func advanced(by hours: Int) -> Hour { Hour(number + hours) }
}
