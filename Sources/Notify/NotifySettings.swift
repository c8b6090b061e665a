/// How people and programs are told of what happens.
public struct NotifySettings: Sendable {
    /// Nil when no mail is sent.
    public let mail: SMTPSettings?
    /// The team's addresses.
    public let team: [MailAddress]
    /// Whether webhooks may be in private networks.
    public let allowsPrivateWebhooks: Bool

    public init(
        mail: SMTPSettings? = nil, team: [MailAddress] = [], allowsPrivateWebhooks: Bool = false
    ) {
        self.mail = mail
        self.team = team
        self.allowsPrivateWebhooks = allowsPrivateWebhooks
    }
}
