import Synchronization

/// What is counted of the requests of one route.
final class RouteTally: Sendable {
    /// The route's pattern, such as "/articles/{slug}"; "" for requests that
    /// no route has.
    let pattern: String
    /// How long the answers took, from the request line to the last byte that
    /// was handed to the kernel.
    let durations = Histogram()

    private let statuses = InlineArray<500, Atomic<Int>> { _ in Atomic(0) }

    /// A route that nobody asked for yet.
    init(pattern: String) {
        self.pattern = pattern
    }

    /// Counts an answer.
    func count(status: Int, nanoseconds: Int) {
        if (100..<600).contains(status) {
            statuses[status - 100].wrappingAdd(1, ordering: .relaxed)
        }
        durations.observe(nanoseconds: nanoseconds)
    }

    /// The answers by status, those that there were.
    var answers: [(status: Int, count: Int)] {
        (0..<500).compactMap { index in
            let count = statuses[index].load(ordering: .relaxed)
            return count == 0 ? nil : (index + 100, count)
        }
    }
}
