import FoundationEssentials
import Handrail
import Web

/// What was sent and what waits, a page of it.
struct DeliveryLog {
    /// How many a page shows.
    static let size = 50

    let states: [Choice]
    let hasDeliveries: Bool
    let deliveries: [Row]
    /// The page of earlier ones.
    let earlier: String?

    struct Row {
        let id: String
        let at: Moment
        let what: String
        let subject: String
        let receiver: String
        let state: String
        /// The tone of its tag.
        let tone: String
        let attempts: String
        let lastError: String?
        let isFailed: Bool
    }

    init(_ lines: [DeliveryLine], state: Delivery.State?, now: Date) {
        let all: [Delivery.State?] = [nil] + Delivery.State.allCases
        states = all.map {
            Choice(
                href: Paths.deskNotifications(state: $0?.rawValue) + "#log",
                title: $0?.words ?? "All", isCurrent: $0 == state)
        }
        hasDeliveries = !lines.isEmpty
        deliveries = lines.map {
            Row(
                id: String($0.id), at: Moment($0.createdAt, now: now), what: $0.kind.words,
                subject: $0.kind == .webhookTest ? "" : $0.subject, receiver: $0.receiver,
                state: $0.state.words, tone: $0.state.tone, attempts: String($0.attempts),
                lastError: $0.lastError.ifAny, isFailed: $0.state == .failed)
        }
        earlier =
            lines.count == DeliveryLog.size
            ? lines.last.map {
                Paths.deskNotifications(state: state?.rawValue, before: $0.id) + "#log"
            } : nil
    }
}

extension Delivery.State {
    fileprivate var words: String {
        switch self {
        case .pending: "Waiting"
        case .delivered: "Sent"
        case .failed: "Given up"
        case .dropped: "Not wanted any more"
        }
    }

    fileprivate var tone: String {
        switch self {
        case .pending: "caution"
        case .delivered: "good"
        case .failed: "bad"
        case .dropped: "note"
        }
    }
}
