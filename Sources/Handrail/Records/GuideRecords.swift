public import FoundationEssentials

/// How the steps of guides went.
public protocol GuideRecords: Sendable {
    /// Stores an outcome; a step has one in a run, the last one counts.
    func add(_ outcome: GuideOutcome) throws

    /// What is counted of the outcomes that are kept.
    func guideCounts() throws -> GuideCounts

    /// Forgets the outcomes before a time.
    func removeOutcomes(before time: Date) throws
}

/// How long outcomes are kept.
public enum GuideRetention {
    /// A step that helped long ago may help no more.
    public static let days = 400
}
