/// What is said about reports after they were sent.
public protocol FollowUpRecords: Sendable {
    /// Stores what is said and moves the report on, in one transaction and once
    /// for each key. Answers the report as it stands then; nil when there is none.
    ///
    /// A key that was used before stores nothing; with other words, or for
    /// another report, it is a conflict.
    func add(_ followUp: FollowUp, to reference: ReportReference) throws -> FiledReport?

    /// All that was said about a report, oldest first.
    func messages(about reference: ReportReference) throws -> [Message]

    /// The report of a reference.
    func report(reference: ReportReference) throws -> FiledReport?
}
