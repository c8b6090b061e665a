import FoundationEssentials
import Handrail

/// What `/api/v1/desk/reports/{reference}/similar` answers.
struct SimilarReportList: Described {
    let reports: [SimilarReportDetails]

    static let schema = Schema.answer(
        "SimilarReportList", ["reports": .list(SimilarReportDetails.schema)])
}

/// A report that may be about the same thing as another, and why.
struct SimilarReportDetails: Described {
    let reference: String
    let status: String
    let createdAt: String
    let code: String
    let summary: String
    let likeness: Double
    let commonWords: Double
    let commonHost: OrNull<String>

    static let schema = Schema.answer(
        "SimilarReport",
        [
            "reference": .text, "status": .choice(of: ReportStatus.self), "createdAt": .time,
            "code": .text, "summary": .text,
            "likeness": Schema.number.told("0 for nothing in common, 1 for the same."),
            "commonWords": Schema.number.told("The part of all their words that both have."),
            "commonHost": .text.orNull.told("The host that both name."),
        ])

    init(_ similar: SimilarReport) {
        let filed = similar.report
        reference = filed.reference.description
        status = filed.status.rawValue
        createdAt = filed.createdAt.formatted(.iso8601)
        code = filed.report.code
        summary = filed.report.summary
        likeness = similar.likeness.score
        commonWords = similar.likeness.words
        commonHost = OrNull(similar.likeness.host)
    }
}
