/// A kind of thing that somebody may want to be told.
public enum NotificationKind: String, Sendable, CaseIterable {
    /// A visitor sent a report.
    case reportCreated = "report.created"
    /// A visitor said something about their report.
    case reportMessage = "report.message"
    /// The team answered a reporter.
    case reportAnswered = "report.answered"
    /// More people report a code than chance explains.
    case spikeBegan = "spike.began"
    case outageOpened = "outage.opened"
    case outageClosed = "outage.closed"
    /// A reporter wants answers by e-mail: it is asked whether the address is theirs.
    case mailAsked = "mail.asked"
    /// An admin tries a webhook.
    case webhookTest = "webhook.test"

    /// Those that a webhook can be told of.
    public static let choices: [NotificationKind] = [
        .reportCreated, .reportMessage, .reportAnswered, .spikeBegan, .outageOpened, .outageClosed,
    ]

    /// Whether the team's mail addresses are told of it.
    public var isForTeam: Bool {
        switch self {
        case .reportCreated, .reportMessage, .spikeBegan, .outageOpened, .outageClosed: true
        case .reportAnswered, .mailAsked, .webhookTest: false
        }
    }

    /// Whether the reporter may be told of it.
    public var isForReporter: Bool { self == .reportAnswered || self == .mailAsked }
}
