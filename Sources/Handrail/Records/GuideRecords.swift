/// How the steps of guides went.
public protocol GuideRecords: Sendable {
    /// Stores an outcome; a step has one in a run, the last one counts.
    func add(_ outcome: GuideOutcome) throws

    /// What was counted so far.
    func guideCounts() throws -> GuideCounts
}
