/// Why the server or the router answers without a handler.
public enum Refusal: Error, Sendable {
    /// The request breaks the rules of HTTP; the text says which.
    case badRequest(String)
    /// No route has this path.
    case notFound
    /// The path has routes, for these methods.
    case methodNotAllowed(allowed: [Method])
    /// What the client wants to change is not what it thinks it is.
    case preconditionFailed
    /// The body, or a part of it, has more bytes than this.
    case contentTooLarge(limit: Int)
    /// The form has more fields or files than this.
    case tooManyParts(limit: Int)
    /// The address is longer than the limit.
    case uriTooLong
    /// The client expects something other than `100-continue`.
    case expectationFailed
    /// The client has more connections than it may have.
    case tooManyConnections
    /// The body comes in a transfer coding other than chunked.
    case notImplemented
    /// More slow requests wait than the queue holds, or the server stops.
    case overloaded
    /// There is no room for the files that the client sends.
    case insufficientStorage
    /// The handler threw this.
    case failure(any Error)

    /// The status that says this.
    public var status: Status {
        switch self {
        case .badRequest: .badRequest
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .preconditionFailed: .preconditionFailed
        case .contentTooLarge, .tooManyParts: .contentTooLarge
        case .uriTooLong: .uriTooLong
        case .expectationFailed: .expectationFailed
        case .tooManyConnections: .tooManyRequests
        case .notImplemented: .notImplemented
        case .overloaded: .serviceUnavailable
        case .insufficientStorage: .insufficientStorage
        case .failure: .internalServerError
        }
    }

    /// The header fields that such an answer owes the client.
    var headers: [(String, String)] {
        switch self {
        case .methodNotAllowed(let allowed):
            [("Allow", allowed.map(\.name).joined(separator: ", "))]
        case .overloaded, .tooManyConnections: [("Retry-After", "2")]
        default: []
        }
    }

    /// The word that metrics count it by; nil for what is no refusal of the
    /// server's.
    var reason: String? {
        switch self {
        case .badRequest: "bad_request"
        case .contentTooLarge, .tooManyParts: "content_too_large"
        case .uriTooLong: "uri_too_long"
        case .expectationFailed: "expectation_failed"
        case .tooManyConnections: "too_many_connections"
        case .notImplemented: "not_implemented"
        case .overloaded: "overloaded"
        case .insufficientStorage: "insufficient_storage"
        case .notFound, .methodNotAllowed, .preconditionFailed, .failure: nil
        }
    }
}
