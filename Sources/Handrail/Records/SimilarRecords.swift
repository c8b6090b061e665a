/// The reports that may be about the same thing.
public protocol SimilarRecords: Sendable {
    /// The reports most like this one, the likest first, at most `SimilarReport.most`; of
    /// its code, and the nearest in time. Those that were merged are left out.
    func similarReports(to reference: ReportReference) throws -> [SimilarReport]
}
