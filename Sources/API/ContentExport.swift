public import FoundationEssentials
public import Handrail

/// Everything that is written, in one document: what `handrail export` writes.
struct ContentExport: Encodable {
    let articles: [ExportedArticle]
    let categories: [Group]
    let codes: [CodeDetails]
    let families: [Group]
    let notices: [NoticeDetails]
    let topics: [TopicDetails]

    /// A category or a family.
    struct Group: Encodable {
        let slug: String
        let title: String
        let summary: String
    }

    init(_ content: Content, at now: Date) {
        articles = content.articles.map(ExportedArticle.init)
        categories = content.categories.map {
            Group(slug: $0.slug, title: $0.title, summary: $0.summary)
        }
        codes = content.codes.map { CodeDetails($0, trend: nil) }
        families = content.families.map {
            Group(slug: $0.slug, title: $0.title, summary: $0.summary)
        }
        notices = content.notices.map { NoticeDetails($0, at: now) }
        topics = content.topics.map(TopicDetails.init)
    }
}

/// An article as `/api/v1` answers it, with its Markdown.
struct ExportedArticle: Encodable {
    let details: ArticleDetails
    let more: More

    /// What the API leaves out.
    struct More: Encodable {
        let aliases: [String]
        let markdown: String
    }

    init(_ article: Article) {
        details = ArticleDetails(article)
        more = More(aliases: article.aliases, markdown: article.markdown)
    }

    /// One object with the fields of both.
    func encode(to encoder: any Encoder) throws {
        try details.encode(to: encoder)
        try more.encode(to: encoder)
    }
}

extension API {
    /// Articles, codes, questions by topic, categories, families and notices as one JSON
    /// document, with the names of `/api/v1`.
    public static func export(_ content: Content, at now: Date) throws -> String {
        String(decoding: try JSON.bytes(ContentExport(content, at: now)), as: UTF8.self)
    }
}
