import HTTPServer

/// A site whose page has a version, served by a route and prepared.
enum VersionedSite {
    static let tag = "\"v1\""
    static let changed = "Sun, 06 Nov 1994 08:49:37 GMT"
    static let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"
    static let later = "Sun, 06 Nov 1994 08:49:38 GMT"
    static let text = String(repeating: "0123456789", count: 100)
    /// The same page, from a route and prepared.
    static let paths = ["/routed", "/prepared"]

    /// Starts it.
    static func start() throws -> TestSite {
        var router = TestSite.router()
        router.get("/routed") { _ in page }
        router.get("/empty") { _ in
            Response(headers: Headers([("Accept-Ranges", "bytes"), ("ETag", tag)]))
        }
        router.get("/weak") { _ in
            var page = page
            page.headers["ETag"] = "W/" + tag
            return page
        }
        for method in [Method.put, .post] {
            router.add(method, "/document", .slow) { request in
                try request.require(etag: tag)
                return Response(status: .noContent)
            }
            router.add(method, "/new", .slow) { request in
                try request.require(etag: nil)
                return Response(status: .created)
            }
        }
        return try TestSite(router: router, pages: ["/prepared": PreparedPage(page)])
    }

    static let page: Response = {
        var page = Response.html(text)
        page.headers["ETag"] = tag
        page.headers["Last-Modified"] = changed
        page.headers["Cache-Control"] = "max-age=60"
        page.headers["Vary"] = "Cookie"
        page.headers["Accept-Ranges"] = "bytes"
        return page
    }()
}
