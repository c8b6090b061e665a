import Synchronization

/// What all connections of a server share.
final class Engine: Sendable {
    /// How much a client may ask for.
    let limits: Limits
    /// Who answers what is not prepared.
    let router: Router
    /// Every open connection.
    let sockets = OpenSockets()

    private let pages: Locked<PreparedPages>
    /// How often the pages were replaced.
    private let edition = Atomic<Int>(0)
    private let workers: WorkerPool
    private let pending = Locked<[ObjectIdentifier: PendingAnswer]>([:])

    /// Starts the workers.
    init(_ configuration: ServerConfiguration, router: Router, pages: PreparedPages) {
        limits = configuration.limits
        self.router = router
        self.pages = Locked(pages)
        workers = WorkerPool(
            threads: configuration.workers, capacity: configuration.limits.waitingRequests)
    }

    /// True when no connection is suspended.
    var isSettled: Bool { pending.withLock { $0.isEmpty } }

    /// Replaces all prepared pages.
    func publish(_ new: PreparedPages) {
        // The old table is freed outside the lock.
        let old = pages.withLock { pages in
            defer { pages = new }
            return pages
        }
        edition.add(1, ordering: .releasing)
        withExtendedLifetime(old) {}
    }

    /// Brings a connection's copy of the table up to date. The lock is taken
    /// only after a `publish`, so that event threads do not meet at it.
    func refresh(_ copy: inout PreparedPages, _ edition: inout Int) {
        guard self.edition.load(ordering: .acquiring) != edition else { return }
        edition = self.edition.load(ordering: .acquiring)
        copy = pages.withLock { $0 }
    }

    /// The table of this moment.
    var currentPages: PreparedPages { pages.withLock { $0 } }

    /// Suspends a connection and has a worker answer.
    func suspend(
        _ connection: OpaquePointer, for request: Request, by decision: Router.Decision
    ) -> PendingAnswer {
        let answer = unsafe PendingAnswer(suspending: connection)
        pending.withLock { $0[ObjectIdentifier(answer)] = answer }
        let isAccepted = workers.submit { [router] in
            answer.answer(router.respond(to: request, by: decision))
        }
        if !isAccepted { answer.answer(router.respond(to: request, refusing: .overloaded)) }
        return answer
    }

    /// Takes note that a connection goes on.
    func resumed(_ answer: PendingAnswer) {
        pending.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(answer)) }
    }

    /// Lets the workers end and answers with 503 who still waits for them.
    func abandonPending() {
        workers.stop()
        let response = router.respond(to: Request(path: "/"), refusing: .overloaded)
        for answer in pending.withLock({ Array($0.values) }) { answer.answer(response) }
    }

    /// Lets the workers end.
    func stopWorkers() { workers.stop() }
}
