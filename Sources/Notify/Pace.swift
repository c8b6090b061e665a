import Synchronization

/// How fast something may go, by all threads together: so many a second, evenly, and none
/// saved up for later.
final class Pace: Sendable {
    private let interval: Duration
    private let next: Mutex<ContinuousClock.Instant>

    init(perSecond: Int, now: ContinuousClock.Instant = .now) {
        interval = .seconds(1) / max(1, perSecond)
        next = Mutex(now)
    }

    /// When the one who asks may go; the next who asks goes later.
    func turn(now: ContinuousClock.Instant = .now) -> ContinuousClock.Instant {
        next.withLock { next in
            let turn = max(next, now)
            next = turn + interval
            return turn
        }
    }
}
