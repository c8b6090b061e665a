public import FoundationEssentials

/// How long reports are kept. Nil for ever.
public struct RetentionRules: Sendable, Equatable {
    /// Days after which a report that waits for its reporter is closed.
    public let closeAfterDays: Int?
    /// Days after a report was closed, or solved, after which what was written about it is erased.
    public let eraseAfterDays: Int?

    public init(closeAfterDays: Int? = nil, eraseAfterDays: Int? = nil) {
        self.closeAfterDays = closeAfterDays
        self.eraseAfterDays = eraseAfterDays
    }

    /// Reports that wait since before this are closed; nil for none.
    public func closes(at now: Date) -> Date? { RetentionRules.days(closeAfterDays, before: now) }

    /// Reports that were over before this are erased; nil for none.
    public func erases(at now: Date) -> Date? { RetentionRules.days(eraseAfterDays, before: now) }

    private static func days(_ days: Int?, before now: Date) -> Date? {
        days.map { now.addingTimeInterval(-86_400 * Double($0)) }
    }
}
