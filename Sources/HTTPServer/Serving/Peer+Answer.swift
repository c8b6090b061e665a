internal import CMicrohttpd
import Synchronization

extension Peer {
    /// A piece of the body has come. False when there is nothing left but to
    /// hang up.
    func receive(
        _ piece: UnsafeBufferPointer<UInt8>, _ reception: Reception, _ call: AccessCall
    ) -> Bool {
        socket.bodyBytes.wrappingAdd(piece.count, ordering: .relaxed)
        engine.metrics.receivedBytes.add(piece.count)
        return unsafe reception.take(piece)
    }

    /// The body has come: the request is answered, here or by a worker.
    func conclude(_ reception: Reception, _ call: AccessCall) -> Bool {
        let router = engine.router
        do throws(Refusal) {
            try reception.finish()
        } catch {
            if let reason = error.reason { engine.metrics.reject(reason) }
            let request = reception.request
            return send(
                reception.closing(router.respond(to: request, refusing: error)), for: request, call)
        }
        let request = reception.request
        if reception.isAsterisk {
            let response = router.respondToServerOptions(request)
            return send(reception.closing(response), for: request, call)
        }
        if request.isReading, let page = reception.page {
            let prepared = page.representation(for: reception.header.accepted)
            page.countReading(reception.header, call)
            guard reception.header.needsCare || reception.header.isChunked else {
                return answer(prepared, isKnown: prepared.isKnown(to: request.headers), call)
            }
            let response = prepared.response.meeting(request)
            return send(reception.closing(response), for: request, call)
        }
        guard router.needsWorker(reception.decision, for: request) else {
            let response = router.respond(to: request, by: reception.decision)
            return send(reception.closing(response), for: request, call)
        }
        guard socket.enter(.working, at: Clock.now) else { return false }
        turn = unsafe .waiting(engine.suspend(call.connection, for: reception))
        return true
    }

    /// A worker has answered.
    func resume(_ answer: PendingAnswer, _ call: AccessCall) -> Bool {
        guard let response = answer.take() else { return true }
        engine.resumed(answer)
        return send(answer.reception.closing(response), for: answer.reception.request, call)
    }
}
