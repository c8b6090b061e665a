/// Something that happened and that somebody may want to be told: it is kept in the
/// transaction of what it tells.
public enum NotificationEvent: Sendable, Equatable {
    case reportCreated(ReportReference)
    /// By the message's id.
    case reportMessage(ReportReference, message: Int64)
    /// By the message's id.
    case reportAnswered(ReportReference, message: Int64)
    /// People in the last hour, and how many are usual.
    case spikeBegan(code: String, people: Int, usual: Double)
    /// By the outage's reference; `code` is empty for none.
    case outageOpened(String, title: String, code: String)
    case outageClosed(String, title: String, code: String)
    case mailAsked(ReportReference)
    /// By the webhook's id.
    case webhookTest(Int64)

    public var kind: NotificationKind {
        switch self {
        case .reportCreated: .reportCreated
        case .reportMessage: .reportMessage
        case .reportAnswered: .reportAnswered
        case .spikeBegan: .spikeBegan
        case .outageOpened: .outageOpened
        case .outageClosed: .outageClosed
        case .mailAsked: .mailAsked
        case .webhookTest: .webhookTest
        }
    }

    /// What it is about: a report's or outage's reference, a code, a webhook's id.
    public var subject: String {
        switch self {
        case .reportCreated(let reference), .reportMessage(let reference, _),
            .reportAnswered(let reference, _), .mailAsked(let reference):
            reference.description
        case .spikeBegan(let code, _, _): code
        case .outageOpened(let reference, _, _), .outageClosed(let reference, _, _): reference
        case .webhookTest(let id): String(id)
        }
    }

    /// The message's id; nil where there is none.
    public var message: Int64? {
        switch self {
        case .reportMessage(_, let message), .reportAnswered(_, let message): message
        default: nil
        }
    }

    /// What is known of it that no table holds.
    public var figures: NotificationFigures {
        switch self {
        case .spikeBegan(_, let people, let usual):
            NotificationFigures(people: people, usual: usual)
        case .outageOpened(_, let title, let code), .outageClosed(_, let title, let code):
            NotificationFigures(title: title, code: code)
        default: NotificationFigures()
        }
    }

    /// What follows when something was said about a report; nil where nobody is told.
    package init?(_ followUp: FollowUp, about reference: ReportReference, message: Int64) {
        switch (followUp.author, followUp.kind) {
        case (.visitor, _): self = .reportMessage(reference, message: message)
        case (.team, .message): self = .reportAnswered(reference, message: message)
        default: return nil
        }
    }
}

/// What is known of an event that no table holds.
public struct NotificationFigures: Sendable, Equatable, Codable {
    /// People who reported a code in the last hour.
    public var people: Int?
    /// How many are usual.
    public var usual: Double?
    /// An outage's title.
    public var title: String?
    /// An outage's code.
    public var code: String?

    public init(
        people: Int? = nil, usual: Double? = nil, title: String? = nil, code: String? = nil
    ) {
        self.people = people
        self.usual = usual
        self.title = title
        self.code = code
    }
}
