import Handrail
import Web

/// Words that lead somewhere.
struct Link {
    let href: String
    let title: String

    static let home = Link(href: Paths.home, title: "Help")
    static let articles = Link(href: Paths.articles, title: "Articles")
    static let codes = Link(href: Paths.codes, title: "Error codes")
    static let faq = Link(href: Paths.faq, title: "Questions")

    init(href: String, title: String) {
        self.href = href
        self.title = title
    }

    init(_ article: Article) {
        self.init(href: Paths.article(article.slug), title: article.title)
    }

    init(_ category: Category) {
        self.init(href: Paths.category(category.slug), title: category.title)
    }
}

/// A link of a set, of which one may be where the visitor is.
struct Choice {
    let href: String
    let title: String
    let isCurrent: Bool
}
