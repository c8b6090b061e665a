import HTTPServer
import Web

/// Addresses that people type nearly right.
struct TidyRoutes {
    func add(to router: inout Router) {
        for path in [
            Paths.articles, Paths.codes, Paths.faq, Paths.comparison, Paths.search, Paths.report,
        ] {
            router.get(path + "/") { _ in .movedPermanently(path) }
        }
        router.get("/categories") { _ in .movedPermanently(Paths.articles) }
        router.get("/categories/") { _ in .movedPermanently(Paths.articles) }
        router.get("/articles/{slug}/") { .movedPermanently(Paths.article($0[parameter: "slug"])) }
        router.get("/codes/{code}/") { .movedPermanently(Paths.code($0[parameter: "code"])) }
        router.get("/faq/{topic}/") { .movedPermanently(Paths.topic($0[parameter: "topic"])) }
    }
}
