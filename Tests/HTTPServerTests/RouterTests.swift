import HTTPServer
import TestSupport
import Testing

struct RouterTests {
    private let router: Router

    init() {
        var router = Router { refusal, _ in .text("refused", status: refusal.status) }
        router.use(TestSite.Finished())
        router.get("/") { _ in .text("home") }
        router.get("/articles") { _ in .text("articles") }
        router.get("/articles/{slug}") { .text("article " + $0[parameter: "slug"]) }
        router.get("/articles/{slug}/print") { .text("print " + $0[parameter: "slug"]) }
        router.post("/articles/{name}/feedback") { .text("feedback " + $0[parameter: "name"]) }
        router.get("/{code}") { .text("code " + $0[parameter: "code"]) }
        router.get("/tagged") { _ in
            Response(
                headers: Headers([("ETag", "\"v1\""), ("Content-Type", "text/plain")]), body: [1])
        }
        router.get("/broken") { _ in throw TestSite.Broken() }
        router.get("/gone") { _ in throw Refusal.notFound }
        self.router = router
    }

    @Test(arguments: [
        ("/", "home"), ("/articles", "articles"), ("/articles/403", "article 403"),
        ("/articles/a b", "article a b"), ("/articles/x/print", "print x"), ("/502", "code 502"),
    ])
    func `a path finds its handler`(path: String, text: String) {
        let response = router.respond(to: Request(path: path))

        #expect(String(decoding: response.body, as: UTF8.self) == text)
        #expect(response.headers["x-finished"] == "yes")
    }

    @Test(arguments: ["/a/b/c", "/articles/x/y", "/articles/x/y/", "//a//b//c", "/gone/"])
    func `a path without a route is 404`(path: String) {
        let response = router.respond(to: Request(path: path))

        #expect(response.status == .notFound)
        #expect(response.headers["Location"] == nil)
    }

    @Test(arguments: [
        ("/articles/", "/articles"), ("/articles//print", "/articles/print"), ("//", "/"),
        ("/ARTICLES/X/PRINT", "/articles/x/print"), ("/articles/a%b/", "/articles/a%25b"),
    ])
    func `a path that is nearly one of a page leads there`(path: String, location: String) {
        let response = router.respond(to: Request(path: path))

        #expect(response.status == .movedPermanently)
        #expect(response.headers["Location"] == location)
        #expect(response.headers["X-Finished"] == "yes")
    }

    // U+0308 makes one character of itself and the "/" before it.
    @Test(arguments: [
        ("/\u{308}articles", "code \u{308}articles"), ("/articles/\u{308}x", "article \u{308}x"),
    ])
    func `a slash is one whatever comes after it`(path: String, text: String) {
        let response = router.respond(to: Request(path: path))
        let slashed = router.respond(to: Request(path: path + "/"))

        #expect(response.body == Array(text.utf8))
        #expect(slashed.status == .movedPermanently)
    }

    @Test func `it tells what is routed`() {
        var router = Router(refuse: { refusal, _ in Response(status: refusal.status) })
        for method in [HTTPServer.Method.get, .patch] {
            router.add(method, "/a/{b}/c", .quick) { _ in Response() }
        }
        router.get("/") { _ in Response() }

        #expect(
            router.endpoints == [
                Endpoint(.get, "/"), Endpoint(.get, "/a/{b}/c"), Endpoint(.patch, "/a/{b}/c"),
            ])
    }

    @Test func `a layer sees the request before and the response after those inside it`() {
        var router = Router { refusal, _ in .text("refused", status: refusal.status) }
        router.use(Tracing(name: "outer"))
        router.use(Tracing(name: "inner"))
        router.get("/") { .text($0.headers.all("X-Trace").joined(separator: " ")) }

        let response = router.respond(to: Request(path: "/"))
        let refusal = router.respond(to: Request(path: "/nowhere"))

        #expect(response.body == Array("outer inner".utf8))
        #expect(response.headers.all("X-Trace") == ["inner", "outer"])
        #expect(refusal.headers.all("X-Trace") == ["inner", "outer"])
    }

    @Test func `a layer can answer instead of those inside it`() {
        var router = Router { refusal, _ in .text("refused", status: refusal.status) }
        router.use(Tracing(name: "outer"))
        router.use(Closed())
        router.use(Tracing(name: "inner"))
        router.get("/") { _ in .text("home") }

        let response = router.respond(to: Request(path: "/"))

        #expect(response.status == .serviceUnavailable)
        #expect(response.headers.all("X-Trace") == ["outer"])
    }

    @Test(arguments: [
        ("12", 200), ("-1", 200), ("twelve", 404), ("1x", 404), ("99999999999999999999", 404),
    ])
    func `a parameter is read as a type or the path is of no page`(part: String, status: Int) {
        var router = Router { refusal, _ in .text("refused", status: refusal.status) }
        router.get("/reports/{number}") {
            .text(String(try $0.parameter("number", { Int($0) }) + 1))
        }

        let response = router.respond(to: Request(path: "/reports/" + part))

        #expect(response.status.code == status)
        if let number = Int(part) { #expect(response.body == Array(String(number + 1).utf8)) }
    }

    @Test func `a wrong method is 405 and says which are right`() {
        let response = router.respond(to: Request(method: .post, path: "/articles/1"))
        let feedback = router.respond(to: Request(path: "/articles/1/feedback"))

        #expect(response.status == .methodNotAllowed)
        #expect(response.headers["Allow"] == "GET, HEAD, OPTIONS")
        #expect(feedback.headers["Allow"] == "OPTIONS, POST")
        #expect(response.headers["X-Finished"] == "yes")
    }

    @Test func `OPTIONS is 204 and says which methods there are`() {
        let response = router.respond(to: Request(method: .options, path: "/articles"))

        #expect(response.status == Status(204))
        #expect(response.headers["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test func `HEAD is answered as GET`() {
        #expect(router.respond(to: Request(method: .head, path: "/")).status == .ok)
    }

    @Test func `the parameter has the name of the route that was asked`() {
        let request = Request(method: .post, path: "/articles/a/feedback")

        #expect(router.respond(to: request).body == Array("feedback a".utf8))
    }

    @Test func `a parameter that no pattern names is empty`() {
        #expect(Request(path: "/")[parameter: "slug"].isEmpty)
    }

    @Test func `an error becomes a page and a thrown refusal its page`() {
        #expect(router.respond(to: Request(path: "/broken")).status == .internalServerError)
        #expect(router.respond(to: Request(path: "/gone")).status == .notFound)
    }

    @Test(arguments: ["\"v1\"", "W/\"v1\"", "*", "\"v0\", \"v1\""])
    func `a client that has the version gets 304`(list: String) {
        let response = router.respond(
            to: Request(path: "/tagged", headers: Headers([("If-None-Match", list)])))

        #expect(response.status == .notModified)
        #expect(response.body.isEmpty)
        #expect(response.headers["ETag"] == "\"v1\"")
        #expect(response.headers["Content-Type"] == nil)
    }

    @Test(arguments: ["\"v2\"", "v1", "", "\"v1"])
    func `a client with another version gets the page`(list: String) {
        let request = Request(path: "/tagged", headers: Headers([("If-None-Match", list)]))

        #expect(router.respond(to: request).status == .ok)
    }

    /// Leaves its name in the request and in the response.
    private struct Tracing: Middleware {
        let name: String

        func respond(to request: Request, next: (Request) -> Response) -> Response {
            var request = request
            request.headers.add("X-Trace", name)
            var response = next(request)
            response.headers.add("X-Trace", name)
            return response
        }
    }

    /// Answers everything itself.
    private struct Closed: Middleware {
        func respond(to request: Request, next: (Request) -> Response) -> Response {
            .text("closed", status: .serviceUnavailable)
        }
    }
}
