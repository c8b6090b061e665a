import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Finds out who a bearer token stands for, and counts what each token asks.
struct TokenGate: Sendable {
    let records: any DeskStore
    /// How often a token may ask; nil for no limit.
    let limit: RateLimit?
    let now: @Sendable () -> Date

    /// Asks the handler for a request whose token has the scope and has not asked too much;
    /// what the handler refuses says what is left, too.
    func answer(
        _ request: Request, for scope: APIToken.Scope,
        _ handler: (DeskCaller) throws -> Response
    ) throws -> Response {
        let caller: DeskCaller
        switch try self.caller(of: request, for: scope) {
        case .success(let found): caller = found
        case .failure(let refusal): return refusal.response
        }
        guard let limit else { return try answer(caller, handler) }
        let taking = limit.taking(for: String(caller.token.id))
        var response =
            try taking.wait.map(TokenGate.refusal) ?? answer(caller, handler)
        response.headers["RateLimit-Policy"] = "\"token\";q=\(limit.most);w=\(Int(limit.period))"
        response.headers["RateLimit"] = "\"token\";r=\(taking.left);t=\(taking.secondsToFull)"
        return response
    }

    private func answer(
        _ caller: DeskCaller, _ handler: (DeskCaller) throws -> Response
    ) throws -> Response {
        do {
            return try handler(caller)
        } catch let problem as Problem {
            return ProblemDetails.response(problem.explanation)
        }
    }

    /// The agent and token of a request whose token has the scope.
    private func caller(
        of request: Request, for scope: APIToken.Scope
    ) throws -> Result<DeskCaller, TokenRefusal> {
        guard let text = TokenGate.token(in: request) else { return .failure(.none) }
        let now = now()
        guard let (token, agent) = try records.token(hash: OpaqueSecret(text).hash, at: now) else {
            return .failure(.unknown)
        }
        guard token.scopes.contains(scope), scope != .admin || agent.role == .admin else {
            return .failure(.scope(scope))
        }
        return .success(DeskCaller(agent: agent, token: token, now: now))
    }

    private static func token(in request: Request) -> String? {
        let parts = (request.headers["Authorization"] ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    private static func refusal(waiting seconds: Int) -> Response {
        var response = ProblemDetails(
            title: "That was a lot at once", status: 429,
            detail:
                "The token has asked as often as it may. Go on after the seconds of Retry-After.",
            reference: nil
        ).response(.tooManyRequests)
        response.headers["Retry-After"] = String(seconds)
        return response
    }
}
