import Synchronization

/// What all connections of a server share.
final class Engine: Sendable {
    /// How much a client may ask for.
    let limits: Limits
    /// Who answers what is not prepared.
    let router: Router
    /// Every open connection.
    let sockets: OpenSockets
    /// The disk that uploads may use.
    let uploads: UploadSpace
    /// Whose word counts on where a request came from.
    let proxies: TrustedProxies
    /// True when clients come by TLS.
    let isSecure: Bool
    /// Names for requests.
    let ids = RequestIDs()
    /// The log of all requests; nil when there is none.
    let log: AccessLog?
    /// What is counted.
    var metrics: Metrics { router.metrics }

    private let mount: String
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
        sockets = OpenSockets(
            limit: limits.connections, perClient: limits.connectionsPerClient)
        uploads = UploadSpace(folder: configuration.uploadFolder, limit: limits.uploadBytes)
        proxies = configuration.proxies
        isSecure = configuration.identity != nil
        log = configuration.log
        mount = configuration.mount
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

    /// A path as the routes have it, without the prefix that the site is
    /// mounted under.
    func unmounted(_ path: String) -> String {
        guard !mount.isEmpty, path.hasPrefix(mount) else { return path }
        let rest = path.dropFirst(mount.count)
        if rest.isEmpty { return "/" }
        return rest.hasPrefix("/") ? String(rest) : path
    }

    /// Suspends a connection and has a worker answer.
    func suspend(_ connection: OpaquePointer, for reception: Reception) -> PendingAnswer {
        let answer = unsafe PendingAnswer(suspending: connection, for: reception)
        pending.withLock { $0[ObjectIdentifier(answer)] = answer }
        let isAccepted = workers.submit { [router] in
            answer.answer(router.respond(to: reception.request, by: reception.decision))
        }
        if !isAccepted {
            metrics.reject("overloaded")
            answer.answer(router.respond(to: reception.request, refusing: .overloaded))
        }
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

    /// The numbers of this moment.
    var gauges: [Gauge] {
        let pages = currentPages
        let load = workers.load
        let open = sockets.all
        let busy = open.count { $0.phase.isBusy }
        return [
            .gauge("http_connections", "Open connections.", open.count),
            .gauge("http_requests_in_flight", "Requests that are not answered yet.", busy),
            .gauge("http_worker_queue_depth", "Requests that wait for a worker.", load.waiting),
            .gauge("http_workers_busy", "Workers with a request.", load.busy),
            .gauge("http_upload_bytes", "Disk in use by uploads under way.", uploads.usedBytes),
            .gauge("http_prepared_pages", "Prepared pages.", pages.count),
            .gauge(
                "http_prepared_bytes", "Bytes of prepared pages in all codings.", pages.byteCount),
            .counter(
                "http_prepared_generation", "How often the prepared pages were replaced.",
                edition.load(ordering: .relaxed)),
            .counter(
                "http_access_log_dropped_total", "Requests the log had no room for.",
                log?.dropped ?? 0),
        ]
    }
}
