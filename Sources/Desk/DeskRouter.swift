import HTTPServer
import Web

/// Adds routes that only people of the desk reach.
///
/// Reading takes a session; anything else takes the session's `form_token` too,
/// which no other site can know.
struct DeskRouter {
    private(set) var router: Router
    private let gate: Gate

    /// Who is there is given to every handler.
    typealias Handler = @Sendable (Request, Visit) throws -> Response

    init(_ router: Router, _ gate: Gate) {
        self.router = router
        self.gate = gate
    }

    /// Answers `GET` and `HEAD` of a pattern.
    mutating func get(_ pattern: String, _ handler: @escaping Handler) {
        let gate = gate
        router.get(pattern, .slow) { request in
            try gate.pass(request, for: .everyone, handler)
        }
    }

    /// Answers `POST` of a pattern.
    mutating func post(_ pattern: String, _ handler: @escaping Handler) {
        let gate = gate
        router.post(pattern) { request in
            try gate.passForm(request, for: .everyone, handler)
        }
    }

    /// Answers `GET` and `HEAD` of a pattern for admins; anybody else gets 403.
    mutating func adminGet(_ pattern: String, _ handler: @escaping Handler) {
        let gate = gate
        router.get(pattern, .slow) { request in
            try gate.pass(request, for: .admins, handler)
        }
    }

    /// Answers `POST` of a pattern for admins; anybody else gets 403.
    mutating func adminPost(_ pattern: String, _ handler: @escaping Handler) {
        let gate = gate
        router.post(pattern) { request in
            try gate.passForm(request, for: .admins, handler)
        }
    }

    /// Answers a method of a pattern for anybody, as for logging in.
    mutating func open(
        _ method: Method, _ pattern: String,
        _ handler: @escaping @Sendable (Request) throws -> Response
    ) {
        router.add(method, pattern, .slow, handler)
    }
}
