public import FoundationEssentials

/// A delivery as the log of the outbox shows it.
public struct DeliveryLine: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let kind: NotificationKind
    /// What it is about.
    public let subject: String
    /// Who is told: a webhook's host, an address of the team, `reporter`.
    public let receiver: String
    public let way: Delivery.Way
    public let state: Delivery.State
    public let attempts: Int
    /// What went wrong the last time; empty when nothing did.
    public let lastError: String
    public let createdAt: Date
    /// When it is tried next; nil when it is not.
    public let dueAt: Date?
    /// When it reached its end; nil while it is pending.
    public let endedAt: Date?

    public init(
        id: Int64, kind: NotificationKind, subject: String, receiver: String, way: Delivery.Way,
        state: Delivery.State, attempts: Int, lastError: String, createdAt: Date, dueAt: Date?,
        endedAt: Date?
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.receiver = receiver
        self.way = way
        self.state = state
        self.attempts = attempts
        self.lastError = lastError
        self.createdAt = createdAt
        self.dueAt = dueAt
        self.endedAt = endedAt
    }
}

/// How full the outbox is.
public struct OutboxCounts: Sendable, Equatable {
    /// What is still to be sent.
    public var pending: Int
    /// What was given up.
    public var failed: Int

    public init(pending: Int = 0, failed: Int = 0) {
        self.pending = pending
        self.failed = failed
    }
}
