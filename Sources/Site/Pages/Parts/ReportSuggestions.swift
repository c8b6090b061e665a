import FoundationEssentials
import Handrail
import Web

/// What may fix it now: notices and articles beside the report form.
struct ReportSuggestions {
    let hasNotices: Bool
    let notices: [Row]
    let hasArticles: Bool
    let articles: [Article]
    /// For those who hear the page: said when it changes.
    let said: String

    struct Article {
        let slug: String
        let href: String
        let title: String
        let detail: String
    }

    init(_ articles: [Handrail.Article], for draft: ReportDraft, in content: Content, now: Date) {
        notices = content.noticeRows(about: draft.code.trimmed, at: now)
        hasNotices = !notices.isEmpty
        self.articles = articles.map {
            Article(
                slug: $0.slug, href: Paths.article($0.slug), title: $0.title,
                detail: $0.readingMinutes.counted("minute"))
        }
        hasArticles = !articles.isEmpty
        let counts = [(notices.count, "notice"), (articles.count, "article")]
        let words = counts.filter { $0.0 > 0 }.map { $0.0.counted($0.1) }.listed
        said =
            words.isEmpty
            ? "" : "\(words) may fix it now: after the questions, before “Send report”"
    }
}

extension Content {
    /// The current notices that somebody who reports this code should know of.
    func noticeRows(about code: String, at now: Date) -> [Row] {
        notices(about: code, at: now).map { notice in
            Row(
                href: Paths.notice(notice.slug), title: notice.title,
                explanation: notice.sentence(at: now))
        }
    }
}

/// The suggestions alone, for the script of the form.
struct SuggestionsPage: Page {
    static let template = "report-suggestions"

    let title = "What may fix it"
    let frame = PageFrame()
    let suggestions: ReportSuggestions

    init(_ suggestions: ReportSuggestions) {
        self.suggestions = suggestions
    }
}
