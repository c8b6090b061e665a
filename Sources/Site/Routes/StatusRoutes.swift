import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// What is known to be wrong, or will be under maintenance: pages and feeds.
struct StatusRoutes {
    let editions: CurrentEdition
    let trends: CurrentTrends
    let pages: Pages
    let address: SiteAddress
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get(Paths.status, show)
        router.get("/status/history", history)
        router.get("/status/{slug}", read)
        router.get(Paths.statusFeed, feed)
        router.get(Paths.statusCalendar, calendar)
    }

    /// `GET /status`
    func show(_ request: Request) -> Response {
        let page = StatusPage(editions.value.content, trends.value, now: now())
        return pages.render(page, cache: .publicly)
    }

    /// `GET /status/history?year=2026`: without a year, the latest that has notices.
    func history(_ request: Request) throws -> Response {
        let content = editions.value.content
        let year = request.query["year"].map { Int($0) ?? 0 } ?? content.noticeYears.first ?? 0
        guard content.noticeYears.contains(year) else {
            throw Problem(
                .notFound, "No notice began in that year. The status page has those that there are."
            )
        }
        let page = StatusHistoryPage(year, in: content, now: now())
        return pages.render(page, cache: .publicly)
    }

    /// `GET /status/{slug}`
    func read(_ request: Request) throws -> Response {
        let content = editions.value.content
        guard let notice = content.notice(slug: request[parameter: "slug"]) else {
            throw Problem(
                .notFound,
                "No notice has this address. The status page has all that there are.")
        }
        return pages.render(NoticePage(notice, in: content, now: now()), cache: .publicly)
    }

    /// `GET /status.atom`
    func feed(_ request: Request) -> Response {
        let feed = StatusFeed(editions.value.content) { address.url(of: $0, for: request) }
        return cached(.text(feed.xml, type: "application/atom+xml; charset=utf-8"))
    }

    /// `GET /status.ics`
    func calendar(_ request: Request) -> Response {
        let calendar = MaintenanceCalendar(editions.value.content) {
            address.url(of: $0, for: request)
        }
        return cached(.text(calendar.text, type: "text/calendar; charset=utf-8"))
    }

    private func cached(_ response: Response) -> Response {
        var response = response
        response.headers["Cache-Control"] = address.cachePolicy.rawValue
        return response
    }
}
