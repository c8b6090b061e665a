/// The reports that are kept.
public protocol ReportRecords: Sendable {
    /// Stores a report, once for each idempotency key.
    ///
    /// A key that was used before stores nothing: the answer is the report that
    /// it stored then.
    func add(_ filing: Filing) throws -> FiledReport

    /// The report that a private link opens.
    func report(token: ReportToken) throws -> FiledReport?

    /// Reports in the order they came, `limit` at most, beginning after `reference`.
    func reports(after reference: ReportReference?, limit: Int) throws -> [FiledReport]
}
