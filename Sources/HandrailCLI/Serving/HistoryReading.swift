import Dispatch
import Foundation
import Handrail
import Synchronization

/// Reads what git knows of the articles on a thread of its own: a long history takes a while, and
/// nobody waits for it.
final class HistoryReading: Sendable {
    private let folder: URL
    private let done: @Sendable () -> Void
    private let queue = DispatchQueue(label: "history", qos: .utility)
    private let found = Mutex<FileHistories?>(nil)
    private let isWaiting = Atomic<Bool>(false)

    /// `done` is told when something was found.
    init(_ folder: URL, done: @escaping @Sendable () -> Void) {
        self.folder = folder
        self.done = done
    }

    /// Begins to read, unless a reading waits to begin already.
    func begin() {
        guard !isWaiting.exchange(true, ordering: .relaxed) else { return }
        queue.async { [self] in
            isWaiting.store(false, ordering: .relaxed)
            guard let histories = GitLog.histories(of: folder) else { return }
            found.withLock { $0 = histories }
            done()
        }
    }

    /// What was found last; nil once it was taken.
    func take() -> FileHistories? { found.withLock { $0.take() } }
}
