import HTTPServer
import Handrail

/// Adds what programs can ask for with a bearer token (RFC 6750).
struct DeskAPIRouter {
    private(set) var api: APIRouter
    private let gate: TokenGate

    /// Who asks is given to every handler.
    typealias Handler = @Sendable (Request, DeskCaller) throws -> Response

    init(_ api: APIRouter, _ gate: TokenGate) {
        self.api = api
        self.gate = gate
    }

    /// Answers an operation to tokens that have a scope; nobody keeps the answer.
    mutating func add(
        _ operation: Operation, for scope: APIToken.Scope, _ handler: @escaping Handler
    ) {
        let operation = operation.opened(by: scope)
        let gate = gate
        api.route(operation, .slow) { request in
            var response = try gate.answer(request, for: scope) { caller in
                try operation.answer(request) { try handler($0, caller) }
            }
            response.headers["Cache-Control"] = "no-store"
            return response
        }
    }
}
