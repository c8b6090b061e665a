import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Finds out who a bearer token stands for.
struct TokenGate: Sendable {
    let records: any DeskStore
    let now: @Sendable () -> Date

    /// Why a token opens nothing (RFC 6750, section 3.1).
    enum Refused: Error {
        case none, unknown
        case scope(APIToken.Scope)
    }

    /// The agent and token of a request whose token has the scope.
    func caller(
        of request: Request, for scope: APIToken.Scope
    ) throws -> Result<DeskCaller, Refused> {
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
}

extension TokenGate.Refused {
    /// The answer that says so.
    var response: Response {
        let details: ProblemDetails
        let challenge: String
        switch self {
        case .none:
            (details, challenge) = (TokenGate.Refused.unauthorized("Send a token of the desk."), "")
        case .unknown:
            details = TokenGate.Refused.unauthorized(
                "The token is not one of ours, or was stopped: make another one at the desk.")
            challenge = ", error=\"invalid_token\""
        case .scope(let scope):
            details = ProblemDetails(
                title: "The token may not do this", status: 403,
                detail: "It takes a token with the scope “\(scope.rawValue)”.", reference: nil)
            challenge = ", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
        }
        var response = details.response(details.status == 401 ? .unauthorized : .forbidden)
        response.headers["WWW-Authenticate"] = "Bearer realm=\"desk\"" + challenge
        return response
    }

    private static func unauthorized(_ detail: String) -> ProblemDetails {
        ProblemDetails(
            title: "A token is needed", status: 401,
            detail: detail + " It goes into “Authorization: Bearer …”.", reference: nil)
    }
}
