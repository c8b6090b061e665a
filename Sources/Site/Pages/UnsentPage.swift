import Handrail
import Web

/// After “This solved it”: nothing was sent, and what to do if it returns.
struct UnsentPage: Page {
    static let template = "report-unsent"

    let title = "Your report was not sent"
    let frame = PageFrame(
        section: .report, hasSearch: false, assets: ["report.css", "receipt.js"])
    /// The article that solved it.
    let article: Link?
    let reportPath: String

    init(_ article: Article?) {
        self.article = article.map { Link($0) }
        reportPath = Paths.report(code: article?.codes.first, article: article?.slug)
    }
}
