import Dispatch
import Glibc

/// Threads for requests that wait, behind a queue of limited length.
final class WorkerPool: Sendable {
    private struct State: Sendable {
        var jobs: [@Sendable () -> Void] = []
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
        for _ in 0..<threads { startThread() }
    }

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

    private func startThread() {
        var thread = pthread_t()
        let pool = unsafe Unmanaged.passRetained(self).toOpaque()
        let result = unsafe pthread_create(
            &thread, nil,
            { pool in
                guard let pool = unsafe pool else { return nil }
                unsafe Unmanaged<WorkerPool>.fromOpaque(pool).takeRetainedValue().run()
                return nil
            }, pool)
        guard result == 0 else { return unsafe Unmanaged<WorkerPool>.fromOpaque(pool).release() }
        pthread_detach(thread)
    }

    private func run() {
        while true {
            ready.wait()
            let job = state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
            if let job { job() } else if state.withLock({ $0.isStopped }) { return }
        }
    }
}
