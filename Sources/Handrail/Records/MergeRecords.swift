public import FoundationEssentials

/// Reports about the same thing, handled as one.
public protocol MergeRecords: Sendable {
    /// Merges a report into another, which is handled for both from then on; those that
    /// were merged into it go along. Answers the main report: the one that was named, or the
    /// one that that was merged into. Nil when one of the two is not there.
    ///
    /// Throws a `Problem` of the kind `.conflict` when that leads in a circle, the report was
    /// merged before, or too many would be one.
    func merge(
        _ reference: ReportReference, into target: ReportReference, by actor: Actor, at now: Date
    ) throws -> ReportReference?

    /// Makes a merged report one of its own again, under way. False when it was not merged.
    func split(_ reference: ReportReference, by actor: Actor, at now: Date) throws -> Bool

    /// The reports that were merged into one, in the order they came.
    func reportsMerged(into reference: ReportReference) throws -> [FiledReport]

    /// What the visitors of those reports said, the latest `limit`, oldest first.
    func messagesMerged(into reference: ReportReference, limit: Int) throws -> [MergedMessage]
}

/// What the visitor of a merged report said.
public struct MergedMessage: Sendable, Equatable {
    public let reference: ReportReference
    public let message: Message

    public init(reference: ReportReference, message: Message) {
        self.reference = reference
        self.message = message
    }
}

/// How many reports can be one.
public enum MergeLimits {
    /// An answer is stored for each of them, in one transaction.
    public static let most = 200
    /// How many messages of merged reports the main one shows.
    public static let messages = 200
}
