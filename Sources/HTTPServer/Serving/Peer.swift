internal import CMicrohttpd
import Synchronization

/// The client of one connection and the request it is making.
///
/// libmicrohttpd calls for a connection from one thread only, so nothing here
/// is locked; other threads see `socket`.
@safe final class Peer {
    /// How far the request under way is.
    private enum Turn {
        case idle
        case prepared(PreparedAnswer, isKnown: Bool)
        case receiving(Reception)
        case waiting(PendingAnswer)
        case answered
    }

    private let engine: Engine
    private let socket: OpenSocket
    private var turn = Turn.idle
    private var target: RawTarget?
    private var isRefused = false
    private lazy var address = ""
    /// The prepared pages as of the last request, and which edition they are.
    private var pages: PreparedPages
    private var edition = -1

    /// A client that just connected.
    init(_ connection: OpaquePointer, engine: Engine) {
        self.engine = engine
        pages = engine.currentPages
        socket = OpenSocket(unsafe mhd_socket(connection))
        engine.sockets.insert(socket)
    }

    /// The request line has come.
    func beginRequest(_ text: UnsafePointer<CChar>?) {
        socket.isBusy.store(true, ordering: .relaxed)
        unsafe target = text.map { unsafe RawTarget(hiding: $0) }
    }

    /// The library asks what to do, at each step of a request.
    func proceed(_ call: AccessCall) -> MHD_Result {
        switch turn {
        case .idle: begin(call) ? .YES : .NO
        case .prepared(let page, let isKnown):
            unsafe page.queue(on: call.connection, isKnown: isKnown) ? .YES : .NO
        case .receiving(let reception):
            if let piece = unsafe call.takeBody() {
                reception.body.feed(unsafe Span(_unsafeElements: piece)) ? .YES : .NO
            } else {
                conclude(reception, call) ? .YES : .NO
            }
        case .waiting(let answer): resume(answer, call) ? .YES : .NO
        case .answered: .YES
        }
    }

    /// The answer is sent, or the connection is cut.
    func endRequest() {
        // Who left while a worker answered is resumed only to be closed.
        if case .waiting(let answer) = turn { engine.resumed(answer) }
        turn = .idle
        target = nil
        engine.sockets.becameIdle(socket)
    }

    /// The connection is about to be closed.
    func disconnect() {
        if isRefused { socket.discardInput() }
        engine.sockets.remove(socket)
    }
}

extension Peer {
    /// The header has come: a prepared page is found, a bad request refused.
    private func begin(_ call: AccessCall) -> Bool {
        guard let target else { return false }
        target.restore()
        let bytes = unsafe Span(_unsafeElements: target.bytes)
        do throws(Refusal) {
            let header = try call.inspectHeader(limits: engine.limits)
            let parts = try RequestTarget(bytes, limits: engine.limits)
            if call.isReading, parts.isPlain, !header.hasBody,
                let page = page(
                    bytes.extracting(parts.path), hasQuery: parts.query != nil)
            {
                turn = .prepared(page, isKnown: call.isKnown(page, header))
            } else {
                turn = .receiving(try receive(call, bytes, parts))
            }
            return true
        } catch {
            isRefused = true
            return send(engine.router.respond(to: request(call, path: "/"), refusing: error), call)
        }
    }

    private func receive(
        _ call: AccessCall, _ bytes: Span<UInt8>, _ parts: RequestTarget
    ) throws(Refusal) -> Reception {
        let path = parts.isAsterisk ? "/" : try parts.decodedPath(bytes)
        var request = request(call, path: path)
        guard !parts.isAsterisk || request.method == .options else {
            throw .badRequest("Only OPTIONS asks about the server as a whole.")
        }
        if let query = parts.query {
            let raw = bytes.extracting(query)
            request.query = Fields.parse(urlEncoded: raw.indices.map { raw[$0] })
        }
        return Reception(request, limits: engine.limits, target: parts)
    }

    private func request(_ call: AccessCall, path: String) -> Request {
        if address.isEmpty { address = unsafe ClientAddress.text(call.connection) }
        return Request(
            method: Method(call.methodName), path: path, headers: call.headers, client: address)
    }

    /// The body has come: the request is answered, here or by a worker.
    private func conclude(_ reception: Reception, _ call: AccessCall) -> Bool {
        let router = engine.router
        do throws(Refusal) {
            try reception.body.finish(into: &reception.request)
        } catch {
            return send(router.respond(to: reception.request, refusing: error), call)
        }
        let request = reception.request
        if reception.target.isAsterisk { return send(router.respondToServerOptions(request), call) }
        let page = page(
            Array(request.path.utf8).span, hasQuery: reception.target.query != nil)
        if call.isReading, let page {
            return unsafe page.queue(
                on: call.connection, isKnown: page.isKnown(to: request.headers))
        }
        let decision = router.decide(request, isPrepared: page != nil)
        guard decision.isSlow else {
            return send(router.respond(to: request, by: decision), call)
        }
        turn = unsafe .waiting(engine.suspend(call.connection, for: request, by: decision))
        return true
    }

    /// The prepared page of a decoded path; nil when there is none, or none
    /// for an address with a query.
    private func page(_ path: Span<UInt8>, hasQuery: Bool) -> PreparedAnswer? {
        engine.refresh(&pages, &edition)
        guard let page = pages.find(path), page.ignoresQuery || !hasQuery else { return nil }
        return page
    }

    private func resume(_ answer: PendingAnswer, _ call: AccessCall) -> Bool {
        guard let response = answer.take() else { return true }
        engine.resumed(answer)
        return send(response, call)
    }

    private func send(_ response: Response, _ call: AccessCall) -> Bool {
        turn = .answered
        return unsafe ResponseHandle(response)?.queue(on: call.connection) ?? false
    }
}
