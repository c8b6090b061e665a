import FoundationEssentials
import Handrail
import Web

/// What the private link of a report shows after it was erased.
struct ErasedReportPage: Page {
    static let template = "erased-report"

    let title: String
    let frame = PageFrame(section: .report, hasSearch: false)
    let reference: String
    let erased: Moment

    init(_ filed: FiledReport, at erasedAt: Date, now: Date) {
        title = "Report \(filed.reference)"
        reference = filed.reference.description
        erased = Moment(erasedAt, now: now)
    }
}
