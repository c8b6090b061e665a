import HTTPServer
import Handrail
import Indexing
import Web

/// What search engines, feed readers and language models ask for.
struct CrawlerRoutes {
    let editions: CurrentEdition
    let assets: Assets
    let address: SiteAddress

    func add(to router: inout Router) {
        router.get(Paths.sitemap, sitemap)
        router.get(Paths.robots, robots)
        router.get(Paths.feed, feed)
        router.get(Paths.llms, llms)
        router.get("/favicon.ico", icon)
    }

    /// `GET /sitemap.xml`
    func sitemap(_ request: Request) -> Response {
        let sitemap = Sitemap(editions.value.content) { address.url(of: $0, for: request) }
        return cached(.text(sitemap.xml, type: "application/xml; charset=utf-8"))
    }

    /// `GET /robots.txt`: private links, forms and endless pages are nobody's to index.
    func robots(_ request: Request) -> Response {
        let text = """
            User-agent: *
            Disallow: /report
            Disallow: /search
            Disallow: /articles/*/feedback
            Sitemap: \(address.url(of: Paths.sitemap, for: request))

            """
        return cached(.text(text))
    }

    /// `GET /feed.atom`
    func feed(_ request: Request) -> Response {
        let edition = editions.value
        let feed = ArticleFeed(edition.content, edition.histories) {
            address.url(of: $0, for: request)
        }
        return cached(.text(feed.xml, type: "application/atom+xml; charset=utf-8"))
    }

    /// `GET /llms.txt`
    func llms(_ request: Request) -> Response {
        let index = LanguageModelIndex(editions.value.content) {
            address.url(of: $0, for: request)
        }
        return cached(.text(index.text, type: "text/markdown; charset=utf-8"))
    }

    /// `GET /favicon.ico`: for browsers that do not read the page's head.
    func icon(_ request: Request) -> Response {
        .movedPermanently(assets.path("icon.svg"))
    }

    private func cached(_ response: Response) -> Response {
        var response = response
        response.headers["Cache-Control"] = address.cachePolicy.rawValue
        return response
    }
}
