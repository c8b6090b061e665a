import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Adds routes of `/api/v1/desk/` that a bearer token opens (RFC 6750).
struct DeskAPIRouter {
    private(set) var router: Router
    private let records: any DeskStore
    private let now: @Sendable () -> Date

    /// Who asks is given to every handler.
    typealias Handler = @Sendable (Request, DeskCaller) throws -> Response

    init(
        _ router: Router, records: any DeskStore, now: @escaping @Sendable () -> Date
    ) {
        self.router = router
        self.records = records
        self.now = now
    }

    /// Answers a method of a pattern to tokens that have this scope.
    mutating func add(
        _ method: Method, _ pattern: String, _ scope: APIToken.Scope, _ handler: @escaping Handler
    ) {
        let gate = TokenGate(records: records, now: now)
        router.add(method, pattern, .slow) { request in
            switch try gate.caller(of: request, for: scope) {
            case .success(let caller): try handler(request, caller)
            case .failure(let refusal): refusal.response
            }
        }
    }
}

/// A program that asks for an agent.
struct DeskCaller: Sendable {
    let agent: Agent
    let token: APIToken
    let now: Date

    /// Whom the audit log names.
    var actor: Actor { Actor(agent, token: token) }
}
