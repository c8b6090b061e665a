import Synchronization

/// Counts how often people open each page, in memory and from any thread, until somebody
/// takes the counts to keep them. Of who they are nothing is noted.
public final class Readings: Sendable {
    private let counters = Locked<[String: Counter]>([:])

    /// Nothing counted yet.
    public init() {}

    /// The counter of a path, the same one each time.
    func counter(of path: String) -> Counter {
        counters.withLock { counters in
            if let counter = counters[path] { return counter }
            let counter = Counter()
            counters[path] = counter
            return counter
        }
    }

    /// Gives the counts of the pages that were read to `keep`, by path, and begins
    /// again at 0. When that throws, it is counted on: to be taken again later.
    public func empty(into keep: ([String: Int]) throws -> Void) rethrows {
        let all = counters.withLock { $0 }
        let taken = all.mapValues { $0.take() }.filter { $0.value > 0 }
        guard !taken.isEmpty else { return }
        do {
            try keep(taken)
        } catch {
            for (path, count) in taken { all[path]?.add(count) }
            throw error
        }
    }
}
