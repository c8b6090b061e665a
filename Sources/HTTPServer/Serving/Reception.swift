/// A request that is being read.
final class Reception {
    /// The request, without its body until that has come.
    var request: Request
    /// The reader of its body.
    var body: BodyReader
    /// What the request line asks for.
    let target: RequestTarget

    /// A request whose header has come.
    init(_ request: Request, limits: Limits, target: RequestTarget) {
        self.request = request
        self.target = target
        body = BodyReader(for: request, limits: limits)
    }
}
