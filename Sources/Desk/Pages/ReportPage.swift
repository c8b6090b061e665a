import FoundationEssentials
import Handrail
import Web

/// One report: what the visitor said, what was said since, and how to answer.
struct ReportPage: Page {
    static let template = "desk-report"

    let title: String
    let frame: PageFrame
    let formToken: String
    let reference: String
    let path: String
    let summary: String
    let tag: StatusTag
    let turn: String
    /// Who else has it before them; nil for nobody.
    let others: String?
    let received: Moment
    /// When what was written was erased; nil when it was not.
    let erased: Moment?
    /// Admins may erase it.
    let canErase: Bool
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let facts: [ReportFact]
    let hasTried: Bool
    let tried: [String]
    let hasSkipped: Bool
    let skipped: [String]
    let hasFiles: Bool
    let files: [FileLine]
    let entries: [StoryEntry]
    let hasEntries: Bool
    let forms: AnswerForms
    let side: ReportSide
    let relations: ReportRelations
    /// Who reads a reply beside the reporter; nil for nobody.
    let alsoReaches: String?

    init(
        _ visit: Visit, _ story: ReportStory, _ forms: AnswerForms, others: String?,
        in content: Content
    ) {
        self.others = others
        let filed = story.filed
        let report = filed.report
        let files = { (message: Int64?) in
            story.files.filter { $0.message == message }.map {
                FileLine($0, path: Paths.deskAttachment($0.id, of: filed.reference))
            }
        }
        reference = filed.reference.description
        summary =
            report.summary.ifAny ?? (filed.erasedAt == nil ? "Without a summary" : "Erased report")
        title = (forms.mistakes.isEmpty ? "" : "Error: ") + "\(reference): \(summary)"
        frame = visit.frame(
            .reports, assets: ["desk-report.css", "desk-keys.js", "desk-report.js"])
        formToken = visit.formToken
        path = Paths.deskReport(filed.reference)
        tag = StatusTag(filed.status)
        turn =
            switch story.triage.turn {
            case .team: "It is our turn."
            case .visitor: "It is the reporter’s turn."
            case .nobody: "Nothing is left to do."
            }
        received = Moment(filed.createdAt, now: visit.now)
        erased = filed.erasedAt.map { Moment($0, now: visit.now) }
        canErase = visit.agent.role == .admin && filed.erasedAt == nil
        hasMistakes = !forms.mistakes.isEmpty
        mistakes = forms.mistakes
        facts = ReportFact.all(report, in: content, now: visit.now)
        tried = content.stepTitles(report.tried, of: report)
        hasTried = !tried.isEmpty
        skipped = content.stepTitles(report.skipped, of: report)
        hasSkipped = !skipped.isEmpty
        self.files = files(nil)
        hasFiles = !self.files.isEmpty
        entries = StoryEntry.all(story, files: files, now: visit.now)
        hasEntries = !entries.isEmpty
        self.forms = forms
        side = ReportSide(story, in: content, now: visit.now)
        relations = ReportRelations(story)
        alsoReaches =
            story.merged.isEmpty
            ? nil : "do \(story.merged.count.counted("reporter")) whose reports were merged into it"
    }
}
