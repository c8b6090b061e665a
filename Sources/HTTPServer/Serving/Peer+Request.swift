internal import CMicrohttpd
import Glibc

extension Peer {
    /// The header has come: a prepared page is found, a bad request refused.
    func begin(_ call: AccessCall) -> Bool {
        guard let target else { return false }
        target.restore()
        let bytes = unsafe Span(_unsafeElements: target.bytes)
        do throws(Refusal) {
            let header = try call.inspectHeader(limits: engine.limits)
            try checkRoom()
            let parts = try RequestTarget(bytes, limits: engine.limits)
            if call.isReading, parts.isPlain, !header.hasBody, !header.needsCare,
                engine.log == nil,
                let page = page(bytes.extracting(parts.path), hasQuery: parts.query != nil)
            {
                choose(page, header, call)
            } else {
                turn = .receiving(try receive(call, bytes, parts, header))
            }
            return !header.hasBody || socket.enter(.body, at: Clock.now)
        } catch {
            return refuse(error, bytes, call)
        }
    }

    /// A request with this path, from what the header says.
    func request(_ call: AccessCall, path: String, authority: String? = nil) -> Request {
        let headers = call.headers
        let origin = engine.proxies.resolve(
            peer: address, headers: headers, host: authority ?? headers["Host"],
            isSecure: engine.isSecure)
        var request = Request(
            method: Method(call.methodName), path: path, headers: headers, origin: origin)
        let given = engine.proxies.trusts(address) ? headers["X-Request-ID"] : nil
        request.id = given.flatMap { RequestID.isUsable($0) ? $0 : nil } ?? engine.ids.next()
        return request
    }

    private func choose(_ page: PreparedAnswer, _ header: RequestGuard, _ call: AccessCall) {
        let representation = page.representation(for: header.accepted)
        page.countReading(header, call)
        exchange.tally = page.tally
        turn = .prepared(representation, isKnown: call.isKnown(representation, header))
    }

    private func receive(
        _ call: AccessCall, _ bytes: Span<UInt8>, _ parts: RequestTarget, _ header: RequestGuard
    ) throws(Refusal) -> Reception {
        let path = parts.isAsterisk ? "/" : engine.unmounted(try parts.decodedPath(bytes))
        let authority = parts.authority.map { range in
            let raw = bytes.extracting(range)
            return String(decoding: raw.indices.map { raw[$0] }, as: UTF8.self)
        }
        var request = request(call, path: path, authority: authority)
        guard !parts.isAsterisk || request.method == .options else {
            throw .badRequest("Only OPTIONS asks about the server as a whole.")
        }
        if let query = parts.query {
            let raw = bytes.extracting(query)
            request.query = Fields.parse(urlEncoded: raw.indices.map { raw[$0] })
        }
        let page = page(Array(path.utf8).span, hasQuery: parts.query != nil)
        let reception = Reception(
            request, page: page, isAsterisk: parts.isAsterisk, header: header,
            engine: engine)
        if header.isChunked { reception.framing = call.framing }
        exchange.tally = page?.tally ?? reception.decision.tally
        exchange.entry = entry(
            for: reception.request, path: engine.router.loggedPath(path), call)
        return reception
    }

    /// The beginning of a request's line in the log; nil when there is no
    /// log. `path` is "-" where the target was not understood.
    func entry(for request: Request, path: String?, _ call: AccessCall) -> AccessEntry? {
        guard engine.log != nil else { return nil }
        return AccessEntry(
            id: request.id, client: request.client.isEmpty ? "-" : request.client,
            method: request.method.name, path: path ?? "-", version: call.versionName,
            time: time(nil))
    }
}
