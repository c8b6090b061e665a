public import FoundationEssentials

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

    /// How many people reported a code in the hour before `now`, and how many usually do.
    func activity(of code: String, at now: Date) throws -> ReportActivity
}

/// How much a code is reported.
public struct ReportActivity: Sendable, Equatable {
    public let lastHour: Int
    /// Reports an hour over the 28 days before that hour, to one decimal.
    public let usual: Double

    public init(lastHour: Int, usual: Double) {
        self.lastHour = lastHour
        self.usual = usual
    }
}
