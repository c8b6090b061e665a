/// A report that may be about the same thing as another one.
public struct SimilarReport: Sendable {
    /// How many are named beside a report.
    public static let most = 5

    public let report: FiledReport
    public let likeness: ReportLikeness

    /// The likest of some reports, the likest first.
    public static func likest(_ report: FiledReport, among others: [FiledReport]) -> [Self] {
        let wanted = Fingerprint(report)
        let found = others.compactMap { other in
            ReportLikeness(wanted, Fingerprint(other)).map {
                SimilarReport(report: other, likeness: $0)
            }
        }
        return Array(
            found.filter { $0.likeness.score >= ReportLikeness.least }
                .sorted { $0.likeness.score > $1.likeness.score }.prefix(most))
    }
}
