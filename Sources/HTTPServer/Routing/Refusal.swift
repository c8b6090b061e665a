/// Why the server or the router answers without a handler.
public enum Refusal: Error, Sendable {
    /// The request breaks the rules of HTTP; the text says which.
    case badRequest(String)
    /// No route has this path.
    case notFound
    /// The path has routes, for these methods.
    case methodNotAllowed(allowed: [Method])
    /// The body has more bytes, or the form more fields, than this.
    case contentTooLarge(limit: Int)
    /// The address is longer than the limit.
    case uriTooLong
    /// The body comes in a transfer coding other than chunked.
    case notImplemented
    /// More slow requests wait than the queue holds, or the server stops.
    case overloaded
    /// The handler threw this.
    case failure(any Error)

    /// The status that says this.
    public var status: Status {
        switch self {
        case .badRequest: .badRequest
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .contentTooLarge: .contentTooLarge
        case .uriTooLong: .uriTooLong
        case .notImplemented: .notImplemented
        case .overloaded: .serviceUnavailable
        case .failure: .internalServerError
        }
    }

    /// The header fields that such an answer owes the client.
    var headers: [(String, String)] {
        switch self {
        case .methodNotAllowed(let allowed):
            [("Allow", allowed.map(\.name).joined(separator: ", "))]
        case .overloaded: [("Retry-After", "2")]
        default: []
        }
    }
}
