import Handrail
import Web

/// A canned answer for one report: its fields filled in, as Markdown.
struct FilledAnswer {
    let text: String

    /// What a report does not say stays in the text as its field.
    init(
        _ answer: CannedAnswer, for filed: FiledReport, by agent: Agent, in content: Content,
        at address: SiteAddress
    ) {
        let report = filed.report
        let code = content.code(report.code)
        let article =
            content.article(slug: report.article)
            ?? code.flatMap { content.articles(about: $0).first }
        let link = { (article: Article) in
            let path = Paths.article(article.slug)
            // A reply is read in mail too, where a path leads nowhere.
            return "[\(article.title.asMarkdown)](\(address.url(of: path) ?? path))"
        }
        text = AnswerText(answer.content.text).filled {
            switch $0 {
            case .reporterCode: (code?.code ?? report.code.asMarkdown).ifAny
            case .reportReference: filed.reference.description
            case .articleTitle: article?.title.asMarkdown
            case .articleLink: article.map(link)
            case .agentName: agent.name
            }
        } article: { slug in
            content.article(slug: slug).map(link)
        }
    }
}
