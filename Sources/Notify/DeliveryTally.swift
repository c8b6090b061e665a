public import Handrail
import Synchronization

/// What was sent since the start, and how full the outbox was when it was last counted.
public struct OutboxFigures: Sendable, Equatable {
    public var counts = OutboxCounts()
    public var delivered = 0
    /// Attempts that did not end in a delivery.
    public var unsuccessful = 0
}

/// Counts, from any thread.
final class DeliveryTally: Sendable {
    private let state = Mutex(OutboxFigures())

    var figures: OutboxFigures { state.withLock { $0 } }

    func set(_ counts: OutboxCounts) { state.withLock { $0.counts = counts } }

    func count(_ outcome: DeliveryResult.Outcome) {
        state.withLock { figures in
            switch outcome {
            case .delivered: figures.delivered += 1
            case .later, .failed: figures.unsuccessful += 1
            case .postponed: break
            }
        }
    }
}
