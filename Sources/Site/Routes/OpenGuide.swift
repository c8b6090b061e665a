import HTTPServer
import Handrail
import Indexing

/// An article's guide in the edition that a request sees.
struct OpenGuide {
    let article: Article
    let guide: Guide
    let content: Content
    let counts: GuideCounts.OfArticle
    let form: GuideForm

    /// Nil when the article has no steps; throws when there is no such article.
    /// An old slug opens the guide as well.
    init?(_ request: Request, in edition: Edition) throws {
        let slug = request[parameter: "slug"]
        content = edition.content
        guard let article = content.article(slug: slug) ?? content.article(alias: slug) else {
            throw Refusal.notFound
        }
        counts = edition.signals.guides[article.slug]
        guard let guide = Guide(article, counts) else { return nil }
        self.article = article
        self.guide = guide
        form = GuideForm(
            request.method == .post ? request.form : request.query, guide, in: content)
    }
}
