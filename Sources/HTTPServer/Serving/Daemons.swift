/// The daemon that accepts connections, and those before it that still have
/// some.
final class Daemons: Sendable {
    private struct State: Sendable {
        var current: Daemon?
        var retired: [Daemon] = []
    }

    private let state: Locked<State>

    /// One daemon.
    init(_ daemon: Daemon) {
        state = Locked(State(current: daemon))
    }

    /// Lets another daemon accept connections from now on. After a stop it
    /// does nothing.
    func replace(with daemon: Daemon) {
        let old = state.withLock { state in
            guard let old = state.current else { return daemon }
            state.current = daemon
            state.retired.append(old)
            return old
        }
        old.stopListening()
    }

    /// Ends the daemons that have no connection left.
    func releaseRetired() {
        // They are freed, which waits for their threads, outside the lock.
        let ended = state.withLock { state in
            let ended = state.retired.filter { $0.connections == 0 }
            state.retired.removeAll { daemon in ended.contains { $0 === daemon } }
            return ended
        }
        withExtendedLifetime(ended) {}
    }

    /// All daemons, once; nil when they were taken before.
    func take() -> [Daemon]? {
        state.withLock { state in
            guard let current = state.current else { return nil }
            defer { state = State(current: nil) }
            return [current] + state.retired
        }
    }
}
