import Synchronization

/// Every open connection: how many there are, which of them make room for
/// others, and how a stop ends those that are idle.
final class OpenSockets: Sendable {
    private struct State: Sendable {
        var sockets: [ObjectIdentifier: OpenSocket] = [:]
        var clients: [IPAddress: Int] = [:]
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
    var isEmpty: Bool { state.withLock { $0.sockets.isEmpty } }

    /// Every connection.
    var all: [OpenSocket] { state.withLock { Array($0.sockets.values) } }

    /// True when a request is under way.
    var isAnyBusy: Bool { all.contains { $0.phase.isBusy } }

    /// Takes note of a connection. Over a limit the connection that has been
    /// idle or slow for the longest is cut for it; the answer is why there is
    /// no room when all are at work.
    func insert(_ socket: OpenSocket, isLimited: Bool) -> Refusal? {
        let (victims, refusal) = state.withLock { state -> ([OpenSocket], Refusal?) in
            let others = state.sockets.values
            var refusal: Refusal?
            var victims: [OpenSocket] = []
            if let client = socket.client, isLimited,
                state.clients[client, default: 0] >= limitPerClient
            {
                let own = OpenSockets.slowest(of: others.filter { $0.client == client })
                if let own { victims.append(own) } else { refusal = .tooManyConnections }
            } else if others.count >= limit {
                if let slowest = OpenSockets.slowest(of: others) {
                    victims.append(slowest)
                } else {
                    refusal = .overloaded
                }
            }
            state.sockets[ObjectIdentifier(socket)] = socket
            if let client = socket.client { state.clients[client, default: 0] += 1 }
            return (victims, refusal)
        }
        for victim in victims { _ = victim.cut(whileIn: victim.phase) }
        return refusal
    }

    /// Forgets a connection, before its descriptor is closed and used again.
    func remove(_ socket: OpenSocket) {
        socket.close()
        state.withLock { state in
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

    private static func slowest(of sockets: some Sequence<OpenSocket>) -> OpenSocket? {
        var found: (socket: OpenSocket, order: Int, since: Int)?
        for socket in sockets {
            guard let order = socket.phase.sacrifice else { continue }
            let since = socket.since
            if let best = found, (best.order, best.since) <= (order, since) { continue }
            found = (socket, order, since)
        }
        return found?.socket
    }
}
