import FoundationEssentials
import Handrail
import Web

/// Asks whether a report is to be merged into another one, both in sight.
struct MergePage: Page {
    static let template = "merge"

    let title: String
    let frame: PageFrame
    let formToken: String
    let reference: String
    let reportPath: String
    let action: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let into: TextField
    let both: Both?

    /// The two reports.
    struct Both {
        let sides: [Side]
        let mergedReference: String
        let mainReference: String
        /// Why they may be one; nil when they have different codes.
        let why: String?
        let turnedPath: String
    }

    /// One of the two.
    struct Side {
        let role: String
        let href: String
        let sideReference: String
        let sideSummary: String
        let status: StatusTag
        let received: Moment
        let facts: [ReportFact]
    }

    /// `target` is nil while no report that there is was named.
    init(
        _ visit: Visit, _ report: FiledReport, into target: FiledReport?, typed: String,
        _ mistake: String?, in content: Content
    ) {
        let mistakes = mistake.map { [ReportDraft.Mistake("into", $0)] } ?? []
        title = (mistakes.isEmpty ? "" : "Error: ") + "Merge \(report.reference)"
        frame = visit.frame(.reports, assets: ["desk-report.css"])
        formToken = visit.formToken
        reference = report.reference.description
        reportPath = Paths.deskReport(report.reference)
        action = Paths.deskMerge(report.reference)
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        into = TextField(
            "into", "The other report’s reference", value: typed, hint: "Such as HR-7F3K-92QX.",
            isOptional: false, isShort: true, autocomplete: "off", mistakes: mistakes)
        both = target.map { target in
            Both(
                sides: [("This one is merged", report), ("into this one", target)].map {
                    Side($0, $1, in: content, now: visit.now)
                },
                mergedReference: report.reference.description,
                mainReference: target.reference.description,
                why: ReportLikeness(report, target)?.why,
                turnedPath: Paths.deskMerge(target.reference, into: report.reference))
        }
    }
}

extension MergePage.Side {
    fileprivate init(_ role: String, _ filed: FiledReport, in content: Content, now: Date) {
        self.init(
            role: role, href: Paths.deskReport(filed.reference),
            sideReference: filed.reference.description,
            sideSummary: filed.report.summary.ifAny ?? "Without a summary",
            status: StatusTag(filed.status), received: Moment(filed.createdAt, now: now),
            facts: ReportFact.all(filed.report, in: content, now: now))
    }
}
