internal import CMicrohttpd

/// The client of one connection and the request it is making.
///
/// libmicrohttpd calls for a connection from one thread only, so nothing here
/// is locked; other threads see `socket`.
@safe final class Peer {
    /// How far the request under way is.
    enum Turn {
        case idle
        case prepared(Representation, isKnown: Bool)
        case receiving(Reception)
        case waiting(PendingAnswer)
        case answered
    }

    /// What all connections share.
    let engine: Engine
    /// The connection as other threads see it.
    let socket: OpenSocket
    /// The address at the other end; nil on a Unix socket.
    let address: IPAddress?
    /// How far the request under way is.
    var turn = Turn.idle
    /// What is noted of it.
    var exchange = Exchange()
    /// Where its target lies.
    var target: RawTarget?
    private var isRefused = false
    /// Why the connection is one too many, if it is.
    private let surplus: Refusal?
    /// The prepared pages as of the last request, and which edition they are.
    private var pages: PreparedPages
    private var edition = -1

    /// A client that just connected.
    init(_ connection: OpaquePointer, engine: Engine) {
        self.engine = engine
        address = unsafe mhd_client(connection).flatMap { unsafe IPAddress($0) }
        pages = engine.currentPages
        socket = OpenSocket(unsafe mhd_socket(connection), client: address?.network)
        surplus = engine.sockets.insert(socket, isLimited: !engine.proxies.trusts(address))
        engine.metrics.connections.add()
    }

    /// The request line has come.
    func beginRequest(_ text: UnsafePointer<CChar>?) {
        exchange.startedAt = Clock.now
        _ = socket.enter(.header, at: exchange.startedAt)
        unsafe target = text.map { unsafe RawTarget(hiding: $0) }
    }

    /// The library asks what to do, at each step of a request.
    func proceed(_ call: AccessCall) -> MHD_Result {
        switch turn {
        case .idle: begin(call) ? .YES : .NO
        case .prepared(let page, let isKnown): answer(page, isKnown: isKnown, call) ? .YES : .NO
        case .receiving(let reception):
            if let piece = unsafe call.takeBody() {
                unsafe receive(piece, reception, call) ? .YES : .NO
            } else {
                conclude(reception, call) ? .YES : .NO
            }
        case .waiting(let answer): resume(answer, call) ? .YES : .NO
        case .answered: .YES
        }
    }

    /// The answer is sent, or the connection is cut.
    func endRequest(isComplete: Bool) {
        // Who left while a worker answered is resumed only to be closed.
        if case .waiting(let answer) = turn { engine.resumed(answer) }
        turn = .idle
        target = nil
        let now = Clock.now
        note(isComplete: isComplete, at: now)
        engine.sockets.becameIdle(socket, at: now)
    }

    /// The connection is about to be closed.
    func disconnect() {
        if isRefused { socket.discardInput() }
        engine.sockets.remove(socket)
    }

    /// The prepared page of a decoded path; nil when there is none, or none
    /// for an address with a query.
    func page(_ path: Span<UInt8>, hasQuery: Bool) -> PreparedAnswer? {
        engine.refresh(&pages, &edition)
        guard let page = pages.find(path), page.ignoresQuery || !hasQuery else { return nil }
        return page
    }

    /// Answers with a prepared page.
    func answer(_ page: Representation, isKnown: Bool, _ call: AccessCall) -> Bool {
        exchange.status = page.status(isKnown: isKnown).code
        exchange.bytes = isKnown || call.isHead ? 0 : page.byteCount
        guard socket.enter(.answering, at: exchange.startedAt) else { return false }
        return unsafe page.queue(on: call.connection, isKnown: isKnown)
    }

    /// Answers with a response.
    func send(_ response: Response, for request: Request, _ call: AccessCall) -> Bool {
        turn = .answered
        var response = response
        if !request.id.isEmpty { response.headers["X-Request-ID"] = request.id }
        exchange.status = response.status.code
        exchange.bytes = call.isHead ? 0 : response.byteCount
        guard socket.enter(.answering, at: Clock.now) else { return false }
        return unsafe ResponseHandle(response)?.queue(on: call.connection) ?? false
    }

    /// Answers at once with a refusal, which is told what can be read of the path. In the
    /// first call of a request the library ends the connection after it.
    func refuse(_ refusal: Refusal, _ target: Span<UInt8>, _ call: AccessCall) -> Bool {
        isRefused = true
        if let reason = refusal.reason { engine.metrics.reject(reason) }
        let path = engine.unmounted(RequestTarget.legiblePath(target))
        let request = request(call, path: path)
        exchange.entry = entry(for: request, path: nil, call)
        return send(
            engine.router.respond(to: request, refusing: refusal), for: request, call)
    }

    /// Throws why the connection is one too many, if it is.
    func checkRoom() throws(Refusal) {
        if let surplus { throw surplus }
    }

    private func note(isComplete: Bool, at now: Int) {
        defer { exchange.reset() }
        guard exchange.status > 0 else { return }
        let duration = now - exchange.startedAt
        let tally = exchange.tally ?? engine.metrics.unrouted
        tally.count(status: exchange.status, nanoseconds: duration)
        engine.metrics.sentBytes.add(exchange.bytes)
        if !isComplete { engine.metrics.cutAnswers.add() }
        guard let log = engine.log, var entry = exchange.entry else { return }
        entry.status = exchange.status
        entry.bytes = exchange.bytes
        entry.microseconds = duration / 1000
        entry.isComplete = isComplete
        log.add(entry)
    }
}
