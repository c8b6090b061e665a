import Synchronization

/// A number that any thread counts up.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    /// What was counted so far.
    var value: Int { count.load(ordering: .relaxed) }

    /// Counts that many.
    func add(_ number: Int = 1) {
        count.wrappingAdd(number, ordering: .relaxed)
    }

    /// What was counted so far, which is then 0.
    func take() -> Int { count.exchange(0, ordering: .relaxed) }
}
