import HTTPServer
import Handrail
import Indexing
import Web

/// The start page.
struct HomeRoutes {
    let editions: CurrentEdition
    let trends: CurrentTrends
    let pages: Pages

    func add(to router: inout Router) {
        router.get(Paths.home, welcome)
    }

    /// `GET /`
    func welcome(_ request: Request) -> Response {
        pages.render(HomePage(editions.value.content, trends.value), cache: .publicly)
    }
}
