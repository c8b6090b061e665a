public import FoundationEssentials

/// Something that somebody is to be told, taken from the outbox to be sent.
public struct Delivery: Sendable, Identifiable {
    public let id: Int64
    /// Names the event wherever it is told: who is told twice knows it by this.
    public let event: String
    public let kind: NotificationKind
    /// When it happened.
    public let at: Date
    /// What it is about: a report's or outage's reference, a code.
    public let subject: String
    public let receiver: Receiver
    /// How often it was tried before.
    public let attempts: Int
    /// From when on the time counts after which nobody tries any more.
    public let since: Date
    /// The report that it is about, as it stands now.
    public let report: FiledReport?
    /// What was said.
    public let message: Message?
    public let figures: NotificationFigures

    /// Who is told.
    public enum Receiver: Sendable, Equatable {
        case webhook(Webhook)
        /// A mail address of the team.
        case team(String)
        /// The mail address of who sent the report.
        case reporter(String)
    }

    /// By which road things go out.
    public enum Way: String, Sendable, CaseIterable {
        case mail, webhook
    }

    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
        case pending, delivered, failed
        /// Nobody wanted to be told any more when its turn came.
        case dropped
    }

    public init(
        id: Int64, event: String, kind: NotificationKind, at: Date, subject: String,
        receiver: Receiver, attempts: Int, since: Date, report: FiledReport? = nil,
        message: Message? = nil, figures: NotificationFigures = NotificationFigures()
    ) {
        self.id = id
        self.event = event
        self.kind = kind
        self.at = at
        self.subject = subject
        self.receiver = receiver
        self.attempts = attempts
        self.since = since
        self.report = report
        self.message = message
        self.figures = figures
    }
}

/// How an attempt to send something ended.
public struct DeliveryResult: Sendable, Equatable {
    public let id: Int64
    public let outcome: Outcome

    public enum Outcome: Sendable, Equatable {
        case delivered
        /// Why, without an address; it is tried again then.
        case later(at: Date, String)
        /// Why, without an address; it is not tried again.
        case failed(String)
        /// It was not tried: somebody else's failure says that it would be in vain now.
        case postponed(to: Date)
    }

    public init(_ id: Int64, _ outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }
}
