import FoundationEssentials
import Handrail
import Web

/// The answers as they will be sent, after what may fix it.
struct ReviewPage: Page {
    static let template = "report-review"

    let title = "Before you send"
    let frame = PageFrame(
        section: .report, hasSearch: false, assets: ["report.css", AttachmentField.stylesheet])
    let suggestions: ReportSuggestions
    let hasSuggestions: Bool
    let formToken: String
    let answers: [Answer]
    let facts: [ReportFact]
    let tried: [String]
    let hasTried: Bool
    let skipped: [String]
    let hasSkipped: Bool
    let hasFiles: Bool
    let files: [FileLine]

    /// A field of the form, hidden.
    struct Answer {
        let name: String
        let value: String
    }

    init(
        _ form: ReportForm, _ report: Report, suggestions: [Article], in content: Content,
        now: Date
    ) {
        self.suggestions = ReportSuggestions(suggestions, for: form.draft, in: content, now: now)
        hasSuggestions = self.suggestions.hasNotices || self.suggestions.hasArticles
        formToken = form.token
        answers = form.answers.map { Answer(name: $0.name, value: $0.value) }
        facts = ReportFact.all(report, in: content, now: now)
        tried = content.stepTitles(report.tried, of: report)
        hasTried = !tried.isEmpty
        skipped = content.stepTitles(report.skipped, of: report)
        hasSkipped = !skipped.isEmpty
        files = form.files.map { FileLine($0) }
        hasFiles = !files.isEmpty
    }
}
