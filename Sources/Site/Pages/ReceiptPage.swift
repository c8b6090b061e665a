import FoundationEssentials
import Handrail
import Web

/// What a report's private link shows: where it stands, and what to add to it.
struct ReceiptPage: Page {
    static let template = "receipt"

    let title: String
    let frame = PageFrame(
        section: .report, hasSearch: false,
        assets: [
            "report.css", AttachmentField.stylesheet, AttachmentField.script, "receipt.js",
            "recording.js",
        ])
    let reference: String
    let status: String
    /// True when it is handled together with another report.
    let isMerged: Bool
    /// What the status means, in a sentence.
    let meaning: String
    /// What happens next, in order.
    let next: [String]
    let received: String
    let receivedISO: String
    let privatePath: String
    let privateURL: String
    let forms: ReceiptForms
    /// Nil where answers cannot come by e-mail.
    let mail: MailSection?
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let hasTimeline: Bool
    let timeline: [TimelineEntry]
    let facts: [ReportFact]
    let hasTried: Bool
    let tried: [String]
    let hasSkipped: Bool
    let hasFiles: Bool
    let files: [FileLine]
    let skipped: [String]
    /// True while there is something to try.
    let showsArticles: Bool
    let articles: [Row]
    let product: String
    let statusPath: String?

    init(
        _ filed: FiledReport, _ messages: [Message], _ attachments: [StoredFile],
        _ forms: ReceiptForms, mail: MailSection?, token: ReportToken, url: String,
        in content: Content, now: Date
    ) {
        let report = filed.report
        let moment = Moment(filed.createdAt, now: now)
        let words = StatusWords(
            filed.shownStatus, email: mail == nil ? report.email : nil)
        title = "\(forms.hasMistakes ? "Error: " : "")Report \(filed.reference)"
        reference = filed.reference.description
        status = words.label
        isMerged = filed.mainStatus != nil
        meaning = words.meaning
        next = words.next
        received = moment.words
        receivedISO = moment.iso
        privatePath = Paths.report(token)
        privateURL = url
        self.forms = forms
        self.mail = mail
        hasMistakes = forms.hasMistakes
        mistakes = forms.mistakes
        timeline = messages.enumerated().map { place, message in
            TimelineEntry(
                message,
                attachments.filter { $0.message == message.id }.map { FileLine($0, of: token) },
                isLatest: place == messages.count - 1, now: now)
        }
        hasTimeline = !timeline.isEmpty
        facts = ReportFact.all(report, in: content, now: now)
        tried = content.stepTitles(report.tried, of: report)
        hasTried = !tried.isEmpty
        skipped = content.stepTitles(report.skipped, of: report)
        hasSkipped = !skipped.isEmpty
        files = attachments.filter { $0.message == nil }.map { FileLine($0, of: token) }
        hasFiles = !files.isEmpty
        let code = content.code(report.code)
        let covering = code.map(content.articles(about:)) ?? content.startingArticles
        articles = covering.prefix(4).map { Row($0) }
        showsArticles = !filed.shownStatus.isOver
        product = content.settings.product
        statusPath = content.settings.statusPage.ifAny
    }
}
