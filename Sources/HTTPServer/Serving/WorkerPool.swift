import Dispatch

/// Threads for requests that wait, behind a queue of limited length.
final class WorkerPool: Sendable {
    private struct State: Sendable {
        var jobs: [@Sendable () -> Void] = []
        var busy = 0
        var isStopped = false
    }

    private let state = Locked(State())
    private let ready = DispatchSemaphore(value: 0)
    private let threads: Int
    private let capacity: Int

    /// Starts the threads. At most `capacity` jobs wait.
    init(threads: Int, capacity: Int) {
        self.threads = threads
        self.capacity = capacity
        for _ in 0..<threads { BackgroundThread.start { self.run() } }
    }

    /// The jobs that wait, and those that are being done.
    var load: (waiting: Int, busy: Int) { state.withLock { ($0.jobs.count, $0.busy) } }

    /// Queues a job; false when the queue is full or the pool stopped.
    func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
        let isAccepted = state.withLock { state in
            guard !state.isStopped, state.jobs.count < capacity else { return false }
            state.jobs.append(job)
            return true
        }
        if isAccepted { ready.signal() }
        return isAccepted
    }

    /// Lets each thread end after the job it is in; jobs that wait are dropped.
    func stop() {
        state.withLock {
            $0.isStopped = true
            $0.jobs = []
        }
        for _ in 0..<threads { ready.signal() }
    }

    private func run() {
        while true {
            ready.wait()
            if let job = next() {
                job()
                state.withLock { $0.busy -= 1 }
            } else if state.withLock({ $0.isStopped }) {
                return
            }
        }
    }

    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard !state.jobs.isEmpty else { return nil }
            state.busy += 1
            return state.jobs.removeFirst()
        }
    }
}
