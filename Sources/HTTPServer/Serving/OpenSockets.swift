import Synchronization

/// Every open connection, so that a stop can end those that are idle.
final class OpenSockets: Sendable {
    private let sockets = Locked<[ObjectIdentifier: OpenSocket]>([:])
    private let draining = Atomic<Bool>(false)

    /// True when no connection is open.
    var isEmpty: Bool { sockets.withLock { $0.isEmpty } }

    /// True when a request is under way.
    var isAnyBusy: Bool {
        sockets.withLock { $0.values.contains { $0.isBusy.load(ordering: .relaxed) } }
    }

    /// Takes note of a connection.
    func insert(_ socket: OpenSocket) {
        sockets.withLock { $0[ObjectIdentifier(socket)] = socket }
    }

    /// Forgets a connection, before its descriptor is closed and used again.
    func remove(_ socket: OpenSocket) {
        sockets.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(socket)) }
    }

    /// Ends the idle connections now and each other one after its answer.
    func drain() {
        draining.store(true, ordering: .sequentiallyConsistent)
        sockets.withLock { open in
            for socket in open.values where !socket.isBusy.load(ordering: .sequentiallyConsistent) {
                socket.endReading()
            }
        }
    }

    /// Takes note that a connection has its answer. In the order of these two
    /// steps either `drain` sees it idle or this sees the drain.
    func becameIdle(_ socket: OpenSocket) {
        socket.isBusy.store(false, ordering: .sequentiallyConsistent)
        if draining.load(ordering: .sequentiallyConsistent) { socket.endReading() }
    }
}
