import Glibc
import HTTPServer
import TestSupport

/// A small site on a free port, stopped with the test.
final class TestSite {
    static let page = String(repeating: "<p>prepared</p>", count: 800)
    let server: Server
    var port: UInt16 { server.port }

    init(_ limits: Limits = Limits(), workers: Int = 2) throws {
        server = try Server(
            ServerConfiguration(threads: 2, workers: workers, limits: limits),
            router: TestSite.router(), pages: TestSite.pages(TestSite.page))
    }

    /// Another site than the usual one.
    init(
        _ configuration: ServerConfiguration = ServerConfiguration(threads: 2, workers: 2),
        router: Router, pages: [String: PreparedPage] = [:]
    ) throws {
        server = try Server(configuration, router: router, pages: PreparedPages(pages))
    }

    deinit { server.stop(deadline: 1) }

    func connect() -> RawClient { RawClient(port: port) }

    /// Sends one request and reads one response.
    func ask(_ text: String, hasBody: Bool = true) -> Reply? {
        let client = connect()
        client.send(text)
        return client.readResponse(hasBody: hasBody)
    }

    /// Sends a request of a method and reads what is answered.
    func ask(_ method: String, _ target: String, _ fields: String = "") -> Reply? {
        ask(
            "\(method) \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n", hasBody: method != "HEAD")
    }

    /// Sends one GET.
    func get(_ target: String, _ fields: String = "") -> Reply? {
        ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
    }

    static func pages(_ text: String) -> PreparedPages {
        PreparedPages([
            "/prepared": PreparedPage(.html(text)),
            "/über uns": PreparedPage(.html("über")),
            "/strict": PreparedPage(.html("strict"), ignoresQuery: false),
        ])
    }

    static func router() -> Router {
        var router = Router(
            refuse: { refusal, _ in .html("refused \(refusal.status.code)", status: refusal.status)
            })
        router.use(Finished())
        router.get("/hello") { _ in .text("hello") }
        router.get("/strict") { .text("asked " + ($0.query["q"] ?? "")) }
        router.get("/query") { .text($0.query.pairs.map { "\($0)=\($1)" }.joined(separator: ";")) }
        router.get("/client") { .text($0.client) }
        router.get("/articles/{slug}") { .text($0[parameter: "slug"]) }
        router.get("/broken") { _ in throw Broken() }
        router.get("/slow", .slow) { request in
            usleep(UInt32(request.query["ms"] ?? "").map { $0 * 1000 } ?? 300_000)
            return .text("slow")
        }
        router.post("/echo") { request in
            let form = request.form.pairs.map { "\($0)=\($1)" }.joined(separator: ";")
            let files = request.files.map { "\($0.name):\($0.fileName):\($0.size)" }.joined(
                separator: ";")
            return .text("form[\(form)] files[\(files)] body[\(request.body.count)]")
        }
        return router
    }

    struct Broken: Error {}

    /// What every response of the site shares.
    struct Finished: Middleware {
        func respond(to request: Request, next: (Request) -> Response) -> Response {
            var response = next(request)
            response.headers["X-Finished"] = "yes"
            return response
        }
    }
}
