import HTTPServer
import Handrail

/// Why a token opens nothing (RFC 6750, section 3.1).
enum TokenRefusal: Error {
    case none, unknown
    case scope(APIToken.Scope)
}

extension TokenRefusal {
    /// The answer that says so.
    var response: Response {
        let details: ProblemDetails
        let challenge: String
        switch self {
        case .none:
            (details, challenge) = (TokenRefusal.unauthorized("Send a token of the desk."), "")
        case .unknown:
            details = TokenRefusal.unauthorized(
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
