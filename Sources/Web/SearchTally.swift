public import FoundationEssentials
public import Handrail
import Synchronization

/// Counts what is searched for and opened, in memory and from any thread, until
/// somebody takes the counts to keep them. A search does not wait for a disk.
public final class SearchTally: Sendable {
    private let counts = Mutex(SearchCounts())
    private let lost = Atomic<Int>(0)
    private let secret: Secret
    private let now: @Sendable () -> Date

    /// `secret` hides the texts that hold something private; `now` is the clock.
    public init(secret: Secret, now: @escaping @Sendable () -> Date = { Date() }) {
        self.secret = secret
        self.now = now
    }

    /// How many searches and openings were not counted, for want of room.
    public var dropped: Int { lost.load(ordering: .relaxed) }

    /// Counts a search that found so many results.
    public func count(_ query: SearchQuery, results: Int) {
        guard let text = SearchText(query, hash: secret.search) else { return }
        let day = Day(now())
        counts.withLock { $0.add(text, on: day, results: results) }
    }

    /// Counts a page that was opened from the results for a text.
    public func count(opening path: String, after query: SearchQuery) {
        guard let text = SearchText(query, hash: secret.search) else { return }
        let day = Day(now())
        counts.withLock { $0.add(opening: path, after: text, on: day) }
    }

    /// Gives what was counted to `keep`, and forgets it. When that throws, it is
    /// counted on: to be taken again later.
    ///
    /// `keep` answers how much it had no room for.
    public func empty(into keep: (SearchCounts) throws -> Int) rethrows {
        let taken = counts.withLock { counts in
            defer { counts = SearchCounts() }
            return counts
        }
        guard !taken.isEmpty else { return }
        do {
            let unkept = try keep(taken)
            lost.wrappingAdd(taken.dropped + unkept, ordering: .relaxed)
        } catch {
            counts.withLock { $0.add(earlier: taken) }
            throw error
        }
    }
}
