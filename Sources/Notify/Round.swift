import FoundationEssentials
import Handrail

/// Some deliveries that one thread sends one after the other.
struct Round {
    let now: @Sendable () -> Date
    let isOver: () -> Bool

    /// How each ended. When a server is not there, those behind wait without having been
    /// tried, and so they do when the program ends.
    func send(_ due: [Delivery], by send: (Delivery) -> SendOutcome) -> [DeliveryResult] {
        var waitsUntil: Date?
        return due.map { delivery in
            if isOver() { return DeliveryResult(delivery.id, .postponed(to: now())) }
            if let waitsUntil {
                // Not longer than after a failure of its own: those that are new are tried soon.
                let own = now().addingTimeInterval(pause(before: delivery))
                return DeliveryResult(delivery.id, .postponed(to: min(waitsUntil, own)))
            }
            let outcome = outcome(send(delivery), of: delivery)
            if case .unreachable = outcome.0, case .later(let time, _) = outcome.1 {
                waitsUntil = time
            }
            return DeliveryResult(delivery.id, outcome.1)
        }
    }

    private func outcome(
        _ sent: SendOutcome, of delivery: Delivery
    ) -> (SendOutcome, DeliveryResult.Outcome) {
        switch sent {
        case .delivered: return (sent, .delivered)
        case .refused(let why): return (sent, .failed(why))
        case .later(let why), .unreachable(let why):
            let now = now()
            guard now.timeIntervalSince(delivery.since) < Outbox.patience else {
                return (sent, .failed(why))
            }
            return (sent, .later(at: now.addingTimeInterval(pause(before: delivery)), why))
        }
    }

    /// The seconds until a delivery is tried again.
    private func pause(before delivery: Delivery) -> Double {
        var generator = SystemRandomNumberGenerator()
        return RetryPolicy.delay(after: delivery.attempts + 1, using: &generator)
    }
}
