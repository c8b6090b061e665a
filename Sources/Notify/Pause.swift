import Foundation

/// Where threads wait for something to do, until all of it is over.
final class Pause: @unchecked Sendable {
    // Sendable: all is read and written with the condition's lock held.
    private let condition = NSCondition()
    private var hasEnded = false
    private var threads = 0
    /// Grows with each call, so that one that comes just before a thread waits is not lost.
    private var calls = 0

    var isOver: Bool { locked { hasEnded } }

    /// Waits until somebody calls or the time is over.
    func wait(seconds: Double) {
        locked {
            let before = calls
            let end = Date(timeIntervalSinceNow: seconds)
            while !hasEnded, calls == before {
                if !condition.wait(until: end) { return }
            }
        }
    }

    /// Waits until a time, whoever calls meanwhile, or until all is over.
    func rest(until time: ContinuousClock.Instant) {
        locked {
            while !hasEnded {
                let left = (time - .now) / .seconds(1)
                if left <= 0 { return }
                _ = condition.wait(until: Date(timeIntervalSinceNow: left))
            }
        }
    }

    /// There is something to do.
    func wake() {
        locked {
            calls += 1
            condition.broadcast()
        }
    }

    func end() {
        locked {
            hasEnded = true
            condition.broadcast()
        }
    }

    func threadBegins() { locked { threads += 1 } }

    func threadEnds() {
        locked {
            threads -= 1
            condition.broadcast()
        }
    }

    /// Waits for all threads, so many seconds at most.
    func waitForThreads(seconds: Double) {
        locked {
            let end = Date(timeIntervalSinceNow: seconds)
            while threads > 0 {
                if !condition.wait(until: end) { return }
            }
        }
    }

    private func locked<Value>(_ use: () -> Value) -> Value {
        condition.lock()
        defer { condition.unlock() }
        return use()
    }
}
