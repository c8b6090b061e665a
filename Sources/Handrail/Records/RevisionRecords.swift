public import FoundationEssentials

/// Changes of reports that count on what their maker has seen.
public protocol RevisionRecords: Sendable {
    /// Carries out changes on a report when it stands at a version that its maker expects:
    /// the comparison and all changes are one transaction, with an entry in the audit log
    /// for each that changes something.
    func revise(
        _ reference: ReportReference, _ changes: [ReportChange],
        ifVersion isExpected: @escaping @Sendable (Int64) -> Bool, by actor: Actor, at now: Date
    ) throws -> Revision
}

/// What became of a revision.
public enum Revision: Sendable, Equatable {
    case done
    /// The report has changed meanwhile: nothing was done.
    case stale
    /// There is no such report.
    case missing
}
