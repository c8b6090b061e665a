import HTTPServer
import Handrail
import Indexing
import Web

/// What many people report, for those who follow it.
struct TrendRoutes {
    let editions: CurrentEdition
    let trends: CurrentTrends
    let address: SiteAddress

    func add(to router: inout Router) {
        router.get(Paths.spikes, feed)
    }

    /// `GET /trends.atom`
    func feed(_ request: Request) -> Response {
        let feed = SpikeFeed(trends.value, in: editions.value.content) {
            address.url(of: $0, for: request)
        }
        var response = Response.text(feed.xml, type: "application/atom+xml; charset=utf-8")
        response.headers["Cache-Control"] = address.cachePolicy.rawValue
        return response
    }
}
