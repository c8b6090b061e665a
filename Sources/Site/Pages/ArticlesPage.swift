import Handrail
import Web

/// Every article, by category.
struct ArticlesPage: Page {
    static let template = "articles"

    let title = "Articles"
    let frame: PageFrame
    let lede: String
    let groups: [Group]

    struct Group {
        /// The heading's id.
        let anchor: String
        let href: String
        let title: String
        let articles: [Row]
    }

    init(_ content: Content, _ counts: GuideCounts = GuideCounts()) {
        lede =
            "\(content.articles.count.counted("article")): what to do, why it happens, and how to meet fewer errors."
        frame = PageFrame(
            summary: "Every article of \(content.settings.name), by what you need it for.",
            canonicalPath: Paths.articles, section: .articles,
            alternates: [
                PageFrame.Alternate("application/atom+xml", "Articles", at: Paths.feed)
            ])
        groups = content.categories.map { category in
            Group(
                anchor: category.slug, href: Paths.category(category.slug), title: category.title,
                articles: content.articles(in: category).map { Row($0, counts[$0.slug].runs) })
        }
    }
}
