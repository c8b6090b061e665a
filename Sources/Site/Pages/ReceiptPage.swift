import FoundationEssentials
import Handrail
import Web

/// What a report's private link shows: that it has arrived and where it stands.
struct ReceiptPage: Page {
    static let template = "receipt"

    let title: String
    let frame = PageFrame(section: .report, hasSearch: false)
    let reference: String
    let status: String
    let received: String
    let receivedISO: String
    let privatePath: String
    let privateURL: String
    /// How an answer reaches the visitor.
    let answerBy: String
    let facts: [Fact]
    let hasTried: Bool
    let tried: [String]
    let articles: [Row]
    let product: String
    let statusPath: String?

    /// A field of the report that was filled in.
    struct Fact {
        let term: String
        let words: String
    }

    init(_ filed: FiledReport, path: String, url: String, in content: Content, now: Date) {
        let report = filed.report
        let moment = Moment(filed.createdAt, now: now)
        let article = content.followed(report.article, code: report.code)
        title = "Report \(filed.reference)"
        reference = filed.reference.description
        status = filed.status.label
        received = moment.words
        receivedISO = moment.iso
        privatePath = path
        privateURL = url
        answerBy =
            report.email.isEmpty
            ? "You gave no e-mail address, so come back to this page to see where it stands."
            : "If we need to know more, we write to \(report.email)."
        facts = ReceiptPage.facts(report, in: content, now: now)
        tried = report.tried.map { id in article?.steps.first { $0.id == id }?.title ?? id }
        hasTried = !tried.isEmpty
        let code = content.code(report.code)
        let covering = code.map(content.articles(about:)) ?? content.startingArticles
        articles = covering.prefix(4).map { Row($0) }
        product = content.settings.product
        statusPath = content.settings.statusPage.ifAny
    }

    private static func facts(_ report: Report, in content: Content, now: Date) -> [Fact] {
        let zone = report.timeZone.isEmpty ? "" : " (\(report.timeZone))"
        let start = Moment(local: report.startedAt, now: now).words
        let followed = content.article(slug: report.article)?.title ?? report.article
        let all = [
            ("What happened", report.summary), ("Error code", report.code),
            ("Just before", report.description), ("Began", start.isEmpty ? "" : start + zone),
            ("How often", report.frequency?.label ?? ""), ("Article", followed),
            ("Page", report.pageURL), ("Request ID", report.requestID),
            ("Browser", report.browser), ("System", report.system), ("E-mail", report.email),
        ]
        return all.filter { !$0.1.isEmpty }.map { Fact(term: $0.0, words: $0.1) }
    }
}
