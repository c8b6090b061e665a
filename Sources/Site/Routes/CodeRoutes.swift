import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// The catalogue of error codes.
struct CodeRoutes {
    let editions: CurrentEdition
    let trends: CurrentTrends
    let pages: Pages
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/codes", list)
        router.get("/codes/{code}", .slow, explain)
        router.get("/{code}", follow)
    }

    /// `GET /codes?family=&q=`
    func list(_ request: Request) -> Response {
        let page = CodesPage(
            editions.value.content, family: request.query["family"] ?? "",
            query: request.query["q"] ?? "")
        return pages.render(page, cache: .publicly)
    }

    /// `GET /codes/{code}`: any spelling leads to the code's own.
    func explain(_ request: Request) throws -> Response {
        let content = editions.value.content
        let name = request[parameter: "code"]
        guard let code = content.code(name) else {
            throw Problem(
                .notFound,
                "No code here is called “\(name.shortened(to: 80))”. Search for it, or for the words beside it."
            )
        }
        guard code.code == name else { return .movedPermanently(Paths.code(code.code)) }
        let page = CodePage(code, in: content, trend: trends.value[code.code], now: now())
        return pages.render(page, cache: .publicly)
    }

    /// `GET /{code}`: `/502` leads to the code's page.
    func follow(_ request: Request) throws -> Response {
        guard let code = editions.value.content.code(request[parameter: "code"]) else {
            throw Refusal.notFound
        }
        return .movedPermanently(Paths.code(code.code))
    }
}
