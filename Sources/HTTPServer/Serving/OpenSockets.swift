import Synchronization

/// Every open connection: how many there are, which of them make room for
/// others, and how a stop ends those that are idle.
final class OpenSockets: Sendable {
    private struct State: Sendable {
        var sockets: [ObjectIdentifier: OpenSocket] = [:]
        var clients: [IPAddress: Int] = [:]
        /// Those that have no place and are only told so.
        var surplus: [ObjectIdentifier: OpenSocket] = [:]
    }

    private let state = Locked(State())
    private let draining = Atomic<Bool>(false)
    private let limit: Int
    private let limitPerClient: Int

    /// No connections, of which there may be so many.
    init(limit: Int, perClient: Int) {
        self.limit = limit
        limitPerClient = perClient
    }

    /// True when no connection is open.
    var isEmpty: Bool { state.withLock { $0.sockets.isEmpty && $0.surplus.isEmpty } }

    /// Every connection.
    var all: [OpenSocket] {
        state.withLock { Array($0.sockets.values) + Array($0.surplus.values) }
    }

    /// True when a request is under way.
    var isAnyBusy: Bool { all.contains { $0.phase.isBusy } }

    /// Takes note of a connection. Over a limit the connection that has been
    /// idle or slow for the longest is cut for it; the answer is why there is
    /// no room when all are at work.
    func insert(_ socket: OpenSocket, isLimited: Bool) -> Refusal? {
        state.withLock { state in
            if let refusal = OpenSockets.makeRoom(
                for: socket, among: state, limit: limit,
                perClient: isLimited ? limitPerClient : .max)
            {
                state.surplus[ObjectIdentifier(socket)] = socket
                return refusal
            }
            state.sockets[ObjectIdentifier(socket)] = socket
            if let client = socket.client { state.clients[client, default: 0] += 1 }
            return nil
        }
    }

    /// Cuts under the lock: of two that come at once each needs a place of
    /// its own.
    private static func makeRoom(
        for socket: OpenSocket, among state: State, limit: Int, perClient: Int
    ) -> Refusal? {
        if let client = socket.client, state.clients[client, default: 0] >= perClient {
            let own = state.sockets.values.filter { $0.client == client }
            return cutSlowest(of: own) ? nil : .tooManyConnections
        }
        guard state.sockets.count >= limit else { return nil }
        return cutSlowest(of: state.sockets.values) ? nil : .overloaded
    }

    /// Forgets a connection, before its descriptor is closed and used again.
    func remove(_ socket: OpenSocket) {
        socket.close()
        state.withLock { state in
            state.surplus[ObjectIdentifier(socket)] = nil
            guard state.sockets.removeValue(forKey: ObjectIdentifier(socket)) != nil,
                let client = socket.client, let count = state.clients[client]
            else { return }
            state.clients[client] = count > 1 ? count - 1 : nil
        }
    }

    /// Ends the idle connections now and each other one after its answer.
    func drain() {
        draining.store(true, ordering: .sequentiallyConsistent)
        for socket in all where !socket.phase.isBusy { socket.endReading() }
    }

    /// Takes note that a connection has its answer. In the order of these two
    /// steps either `drain` sees it idle or this sees the drain.
    func becameIdle(_ socket: OpenSocket, at now: Int) {
        _ = socket.enter(.idle, at: now)
        if draining.load(ordering: .sequentiallyConsistent) { socket.endReading() }
    }

    /// False when all are at work. One that goes on in this moment is passed
    /// over.
    private static func cutSlowest(of sockets: some Sequence<OpenSocket>) -> Bool {
        while let (socket, phase) = slowest(of: sockets) {
            if socket.cut(whileIn: phase) { return true }
        }
        return false
    }

    private static func slowest(
        of sockets: some Sequence<OpenSocket>
    ) -> (socket: OpenSocket, phase: Phase)? {
        var found: (socket: OpenSocket, phase: Phase, order: Int, since: Int)?
        let now = Clock.now
        for socket in sockets {
            let (phase, since) = (socket.phase, socket.since)
            guard let order = phase.sacrifice(after: now - since) else { continue }
            if let best = found, (best.order, best.since) <= (order, since) { continue }
            found = (socket, phase, order, since)
        }
        return found.map { ($0.socket, $0.phase) }
    }
}
