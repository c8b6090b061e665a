import Handrail
import Web

/// The articles of one category.
struct CategoryPage: Page {
    static let template = "category"

    let title: String
    let frame: PageFrame
    let crumbs = [Link.home, .articles]
    let lede: String?
    let articles: [Row]

    init(
        _ category: Category, in content: Content, _ counts: GuideCounts = GuideCounts()
    ) {
        title = category.title
        frame = PageFrame(
            summary: category.summary.ifAny, canonicalPath: Paths.category(category.slug),
            section: .articles)
        lede = category.summary.ifAny
        articles = content.articles(in: category).map { Row($0, counts[$0.slug].runs) }
    }
}
