import Handrail
import Web

/// A row of a list: a link, what to know before following it.
struct Row {
    let href: String
    let title: String
    /// Short, at the row's end.
    let detail: String?
    /// A sentence below the link.
    let explanation: String?

    init(href: String, title: String, detail: String? = nil, explanation: String? = nil) {
        self.href = href
        self.title = title
        self.detail = detail
        self.explanation = explanation
    }

    /// An article with the minutes it takes.
    init(_ article: Article) {
        self.init(
            href: Paths.article(article.slug), title: article.title,
            detail: article.readingMinutes.counted("minute"))
    }

    /// An article with its summary, and how many people its guide helped.
    init(_ article: Article, _ counts: OutcomeCounts) {
        self.init(
            href: Paths.article(article.slug), title: article.title,
            detail: article.readingMinutes.counted("minute"),
            explanation: article.summary + (counts.sentence.map { " Its guide \($0)." } ?? ""))
    }

    init(_ category: Category) {
        self.init(
            href: Paths.category(category.slug), title: category.title,
            explanation: category.summary.isEmpty ? nil : category.summary)
    }

    init(_ topic: Topic) {
        self.init(
            href: Paths.topic(topic.slug), title: topic.title,
            detail: topic.questions.count.counted("question"), explanation: topic.summary)
    }
}
