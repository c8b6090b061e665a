package import Handrail

/// Words that lead somewhere.
package struct Link {
    package let href: String
    package let title: String

    package static let home = Link(href: Paths.home, title: "Help")
    package static let articles = Link(href: Paths.articles, title: "Articles")
    package static let codes = Link(href: Paths.codes, title: "Error codes")
    package static let faq = Link(href: Paths.faq, title: "Questions")

    package init(href: String, title: String) {
        self.href = href
        self.title = title
    }

    package init(_ article: Article) {
        self.init(href: Paths.article(article.slug), title: article.title)
    }

    package init(_ category: Category) {
        self.init(href: Paths.category(category.slug), title: category.title)
    }
}

/// A link of a set, of which one may be where the visitor is.
package struct Choice: Sendable {
    package let href: String
    package let title: String
    package let isCurrent: Bool

    package init(href: String, title: String, isCurrent: Bool) {
        self.href = href
        self.title = title
        self.isCurrent = isCurrent
    }
}
