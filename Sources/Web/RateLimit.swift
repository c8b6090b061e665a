public import FoundationEssentials
import Synchronization

/// How often one client may do something: a bucket of `burst` that refills evenly.
public final class RateLimit: Sendable {
    /// Buckets kept at most; the fullest are forgotten first, which favours nobody who is limited.
    private static let mostBuckets = 50_000

    private let burst: Double
    private let perSecond: Double
    private let now: @Sendable () -> Date
    private let buckets = Mutex<[String: Bucket]>([:])

    private struct Bucket {
        var level: Double
        var filledAt: Date
    }

    /// `burst` at once, and as many again in each `period` seconds.
    public init(
        burst: Int, period: Double, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.burst = Double(burst)
        perSecond = Double(burst) / period
        self.now = now
    }

    /// Takes one; nil when there was one, else the whole seconds until there is.
    public func wait(for client: String) -> Int? {
        let now = now()
        return buckets.withLock { buckets in
            if buckets.count >= RateLimit.mostBuckets { forgetFull(&buckets, at: now) }
            let level = level(of: buckets[client], at: now)
            guard level >= 1 else { return Int(((1 - level) / perSecond).rounded(.up)) }
            buckets[client] = Bucket(level: level - 1, filledAt: now)
            return nil
        }
    }

    private func level(of bucket: Bucket?, at now: Date) -> Double {
        guard let bucket else { return burst }
        return min(burst, bucket.level + now.timeIntervalSince(bucket.filledAt) * perSecond)
    }

    private func forgetFull(_ buckets: inout [String: Bucket], at now: Date) {
        let levels = buckets.mapValues { level(of: $0, at: now) }
        let middle = levels.values.sorted()[levels.count / 2]
        buckets = buckets.filter { levels[$0.key, default: burst] < middle }
    }
}
