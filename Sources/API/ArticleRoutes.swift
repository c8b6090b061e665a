import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/articles`.
struct ArticleRoutes: Sendable {
    let editions: CurrentEdition

    private static let path = "/api/v1/articles"
    private static let list = Operation(
        .get, path, "listArticles", .content, "List articles",
        parameters: [
            .query("category", .text, "Those of a category, by its slug"),
            .query("code", .text, "Those that cover a code"),
            .query("limit", .whole(1...200), "How many at most; 50 unless said"),
            .query("offset", .whole(0...10_000), "How many to leave out before"),
        ],
        answers: [Answer("By category, in the order of the site", ArticleList.self)])
    private static let show = Operation(
        .get, path + "/{slug}", "readArticle", .content, "Read an article",
        parameters: [.path("slug", .text, "The last part of its address")],
        answers: [
            Answer("The article with its text and steps", ArticleDetails.self),
            .moved("The article has another slug now"),
        ])

    func add(to api: inout APIRouter) {
        api.add(Self.list, .quick, list)
        api.add(Self.show, .quick, show)
    }

    /// `GET /api/v1/articles?category=&code=&limit=&offset=`
    @Sendable func list(_ request: Request) throws -> Response {
        let query = request.query
        let content = editions.value.content
        let code = query["code"].map { content.code($0)?.code ?? $0 }
        let wanted = content.articles.filter { article in
            (query["category"] ?? article.category) == article.category
                && code.map(article.codes.contains) ?? true
        }
        let shown = wanted.dropFirst(query.number("offset") ?? 0)
            .prefix(query.number("limit") ?? 50)
        return try JSON.response(
            ArticleList(total: wanted.count, articles: shown.map(ArticleSummary.init)))
    }

    /// `GET /api/v1/articles/{slug}`: an old slug leads to the article's present one.
    @Sendable func show(_ request: Request) throws -> Response {
        let content = editions.value.content
        let slug = request[parameter: "slug"]
        if let article = content.article(slug: slug) {
            return try JSON.response(ArticleDetails(article))
        }
        guard let renamed = content.article(alias: slug) else {
            throw Problem(
                .notFound, "No article has this slug. GET /api/v1/articles lists all.")
        }
        return .movedPermanently("/api/v1" + Paths.article(renamed.slug))
    }
}
