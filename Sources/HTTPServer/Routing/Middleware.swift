/// A layer round every handler, for what all responses share.
public protocol Middleware: Sendable {
    /// Answers a request. `next` answers it without this layer; refusals have
    /// become responses there, so that it never throws.
    func respond(to request: Request, next: (Request) -> Response) -> Response
}

extension Collection<any Middleware> {
    /// The response of a handler seen through all layers, the first outermost.
    func respond(to request: Request, core: (Request) -> Response) -> Response {
        guard let first else { return core(request) }
        return first.respond(to: request) { dropFirst().respond(to: $0, core: core) }
    }
}
