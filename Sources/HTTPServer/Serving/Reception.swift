/// A request that is being read, and who will answer it.
///
/// Sendable: the connection's thread changes it until a worker is asked, and
/// nobody does after that.
final class Reception: @unchecked Sendable {
    /// The request, without its body until that has come.
    private(set) var request: Request
    /// The reader of its body.
    private var body: BodyReader
    /// What stands between the chunks of the body; nil when it has none.
    var framing: ChunkFraming?
    /// The prepared page of its path.
    let page: PreparedAnswer?
    /// Who answers it.
    let decision: Router.Decision
    /// True for "*", which asks about the server as a whole.
    let isAsterisk: Bool
    /// What its header says about how it is to be answered.
    let header: RequestGuard

    /// A request whose header has come.
    init(
        _ request: Request, page: PreparedAnswer?, isAsterisk: Bool, header: RequestGuard,
        engine: Engine
    ) {
        self.request = request
        self.page = page
        self.isAsterisk = isAsterisk
        self.header = header
        decision = engine.router.decide(request, isPrepared: page != nil)
        body = BodyReader(
            for: request, isWanted: decision.wantsBody, limits: engine.limits,
            uploads: engine.uploads, filtering: decision.filtering)
    }

    /// Reads a piece of the body. False when there is nothing left but to
    /// hang up.
    func take(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
        let goesOn = body.feed(unsafe Span(_unsafeElements: piece))
        // Only after that: what lies there is blanked out. The library takes
        // no answer in the middle of a body, so a flaw is told at its end.
        do throws(Refusal) { try unsafe framing?.inspect(piece) } catch { body.refuse(error) }
        return goesOn
    }

    /// Puts what was read into the request.
    func finish() throws(Refusal) {
        try body.finish(into: &request)
    }

    /// The response, which ends the connection after a body in chunks: the
    /// library may have seen its end where others see more of it, and what
    /// follows must not be taken for a request.
    func closing(_ response: Response) -> Response {
        guard framing != nil else { return response }
        var response = response
        response.headers["Connection"] = "close"
        return response
    }
}
