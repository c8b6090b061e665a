import Synchronization

/// How long answers took, in buckets.
final class Histogram: Sendable {
    /// The upper bounds of the buckets in nanoseconds; what is longer falls
    /// into one more.
    static let bounds: [11 of Int] = [
        100_000, 500_000, 1_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000, 500_000_000,
        1_000_000_000, 5_000_000_000, 10_000_000_000,
    ]

    private let buckets = InlineArray<12, Atomic<Int>> { _ in Atomic(0) }
    private let sum = Atomic<Int>(0)

    /// Counts one answer.
    func observe(nanoseconds: Int) {
        var bucket = 0
        while bucket < 11, nanoseconds > Histogram.bounds[bucket] { bucket += 1 }
        buckets[bucket].wrappingAdd(1, ordering: .relaxed)
        sum.wrappingAdd(nanoseconds, ordering: .relaxed)
    }

    /// The answers in each bucket, each with those of the buckets before it.
    var cumulative: [Int] {
        var total = 0
        return (0..<12).map { bucket in
            total += buckets[bucket].load(ordering: .relaxed)
            return total
        }
    }

    /// All the time together, in nanoseconds.
    var total: Int { sum.load(ordering: .relaxed) }
}
