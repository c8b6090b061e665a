import Handrail
import Web

/// What `/api/v1/articles` answers.
struct ArticleList: Described {
    let total: Int
    let articles: [ArticleSummary]

    static let schema = Schema.answer(
        "ArticleList", ["total": .count, "articles": .list(ArticleSummary.schema)])
}

/// An article of a list.
struct ArticleSummary: Described {
    let slug: String
    let path: String
    let title: String
    let summary: String
    let category: String
    let codes: [String]
    let updated: OrNull<String>

    static let schema = Schema.answer("ArticleSummary", fields)
    static let fields: [String: Schema] = [
        "slug": .text, "path": .text, "title": .text, "summary": .text,
        "category": .text.told("The slug of its category."), "codes": .list(.text),
        "updated": Schema.text(.day).orNull.told("The day somebody last checked that it is true."),
    ]

    init(_ article: Article) {
        slug = article.slug
        path = Paths.article(article.slug)
        title = article.title
        summary = article.summary
        category = article.category
        codes = article.codes
        updated = OrNull(article.updated?.description)
    }
}

/// An article as a program reads it.
struct ArticleDetails: Described {
    let summary: ArticleSummary
    let more: More

    /// What a list leaves out.
    struct More: Encodable {
        let tags: [String]
        let related: [String]
        let readingMinutes: Int
        let html: String
        let steps: [Step]
    }

    /// One thing to try.
    struct Step: Encodable {
        let id: String
        let title: String
        let html: String
    }

    static let schema = Schema.answer(
        "Article",
        ArticleSummary.fields.merging([
            "tags": .list(.text), "related": .list(.text).told("Slugs of what to read next."),
            "readingMinutes": .count, "html": .text.told("Its text; links begin at the site."),
            "steps": .list(.answer("Step", ["id": .text, "title": .text, "html": .text])),
        ]) { $1 })

    init(_ article: Article) {
        summary = ArticleSummary(article)
        more = More(
            tags: article.tags, related: article.related,
            readingMinutes: article.readingMinutes, html: article.prose.html,
            steps: article.steps.map { Step(id: $0.id, title: $0.title, html: $0.html) })
    }

    /// One object with the fields of both.
    func encode(to encoder: any Encoder) throws {
        try summary.encode(to: encoder)
        try more.encode(to: encoder)
    }
}
