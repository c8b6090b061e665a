import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// Articles, alone and by category.
struct ArticleRoutes {
    let editions: CurrentEdition
    let trends: CurrentTrends
    let pages: Pages
    let tokens: FormTokens
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/articles", list)
        router.get("/articles/{slug}", read)
        router.get("/categories") { _ in .movedPermanently(Paths.articles) }
        router.get("/categories/{slug}", category)
    }

    /// `GET /articles`
    func list(_ request: Request) -> Response {
        let edition = editions.value
        return pages.render(
            ArticlesPage(edition.content, edition.signals.guides), cache: .publicly)
    }

    /// `GET /articles/{slug}`: an old slug leads to the article's present one.
    func read(_ request: Request) throws -> Response {
        let edition = editions.value
        let content = edition.content
        let slug = request[parameter: "slug"]
        guard let article = content.article(slug: slug) else {
            if let twin = twin(slug, in: content) { return twin }
            guard let renamed = content.article(alias: slug) else { throw Refusal.notFound }
            return .movedPermanently(Paths.article(renamed.slug))
        }
        let page = ArticlePage(
            article, in: content, edition.signals.guides[slug], trends.value,
            edition.histories[article.file], formToken: tokens.issue(for: FeedbackForm.name),
            now: now())
        return pages.render(page, cache: .publicly)
    }

    /// `GET /articles/{slug}.md`: the article's Markdown below its title and summary.
    private func twin(_ name: String, in content: Content) -> Response? {
        guard name.hasSuffix(".md"),
            let article = content.article(slug: String(name.dropLast(".md".count)))
        else { return nil }
        var response = Response.text(
            "# \(article.title)\n\n> \(article.summary)\n\n\(article.markdown)",
            type: "text/markdown; charset=utf-8")
        response.headers["Cache-Control"] = CachePolicy.publicly.rawValue
        response.headers["X-Robots-Tag"] = "noindex"
        return response
    }

    /// `GET /categories/{slug}`
    func category(_ request: Request) throws -> Response {
        let edition = editions.value
        let content = edition.content
        let slug = request[parameter: "slug"]
        guard let category = content.categories.first(where: { $0.slug == slug }) else {
            throw Refusal.notFound
        }
        return pages.render(
            CategoryPage(category, in: content, edition.signals.guides), cache: .publicly)
    }
}
