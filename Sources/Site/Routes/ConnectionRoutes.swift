import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// The connection check.
struct ConnectionRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let limit: RateLimit?
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get(Paths.connection, check)
        router.get(Paths.connectionPing, ping)
    }

    /// `GET /connection`: of all pages the only one whose script asks other hosts, those that
    /// `site.yaml` names.
    func check(_ request: Request) -> Response {
        let content = editions.value.content
        var response = pages.render(ConnectionPage(content), cache: .publicly)
        let origins = Set(content.settings.connection.flatMap { $0.addresses.map(\.origin) })
        response.headers["Content-Security-Policy"] = SecurityHeaders.policy(
            asking: origins.sorted())
        return response
    }

    /// `GET /connection/ping`: what one request shows of the way it came.
    func ping(_ request: Request) throws -> Response {
        try limit?.take(for: request.clientNetwork)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var response = Response.json(
            [UInt8](try encoder.encode(ConnectionPing(request, at: now()))))
        response.headers["Cache-Control"] = CachePolicy.privately.rawValue
        return response
    }
}
