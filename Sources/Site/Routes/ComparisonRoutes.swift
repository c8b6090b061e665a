import HTTPServer
import Handrail
import Indexing
import Web

/// Codes side by side.
struct ComparisonRoutes {
    let editions: CurrentEdition
    let trends: CurrentTrends
    let pages: Pages

    func add(to router: inout Router) {
        router.get("/compare", compare)
    }

    /// `GET /compare?codes=502,503`: without codes, those that the site compares by default.
    func compare(_ request: Request) -> Response {
        let content = editions.value.content
        let asked = request.query.all("codes").filter { !$0.trimmed.isEmpty }
        let wanted = ComparisonRequest(asked.isEmpty ? content.settings.comparedCodes : asked) {
            content.code($0)?.code
        }
        let page = ComparisonPage(
            wanted, in: content, trends.value, isDefault: asked.isEmpty)
        return pages.render(page, cache: .publicly)
    }
}
