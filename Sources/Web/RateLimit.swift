public import FoundationEssentials
import Synchronization

/// How often one client may do something: a bucket of `burst` that refills evenly.
public final class RateLimit: Sendable {
    /// Buckets kept at most; the fullest are forgotten first, which favours nobody who is limited.
    private static let mostBuckets = 50_000

    /// How many there may be at once.
    public let most: Int
    /// The seconds in which as many come again.
    public let period: Double

    private var burst: Double { Double(most) }
    private var perSecond: Double { burst / period }
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
        most = burst
        self.period = period
        self.now = now
    }

    /// Takes one; nil when there was one, else the whole seconds until there is.
    public func wait(for client: String) -> Int? { taking(for: client).wait }

    /// Takes one, and tells what is left.
    public func taking(for client: String) -> Taking {
        let now = now()
        return buckets.withLock { buckets in
            if buckets.count >= RateLimit.mostBuckets { forgetFull(&buckets, at: now) }
            let level = level(of: buckets[client], at: now)
            guard level >= 1 else {
                return Taking(
                    left: 0, secondsToFull: seconds(to: burst - level), wait: seconds(to: 1 - level)
                )
            }
            buckets[client] = Bucket(level: level - 1, filledAt: now)
            return Taking(
                left: Int(level - 1), secondsToFull: seconds(to: burst - level + 1), wait: nil)
        }
    }

    /// The whole seconds in which so many come.
    private func seconds(to count: Double) -> Int { Int((count / perSecond).rounded(.up)) }

    /// What came of taking one.
    public struct Taking: Sendable, Equatable {
        /// How many more there are now.
        public let left: Int
        /// The whole seconds until there are as many as there may be.
        public let secondsToFull: Int
        /// The whole seconds until there is one; nil when there was one.
        public let wait: Int?
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
