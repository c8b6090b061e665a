/// How people and programs are told of what happens.
public struct NotifySettings: Sendable {
    /// Nil when no mail is sent.
    public let mail: SMTPSettings?
    /// The team's addresses.
    public let team: [MailAddress]
    /// Whether webhooks may be in private networks.
    public let allowsPrivateWebhooks: Bool
    /// Mails that are begun in a second at most.
    public let mailsPerSecond: Int

    public init(
        mail: SMTPSettings? = nil, team: [MailAddress] = [], allowsPrivateWebhooks: Bool = false,
        mailsPerSecond: Int = 250
    ) {
        self.mail = mail
        self.team = team
        self.mailsPerSecond = mailsPerSecond
        self.allowsPrivateWebhooks = allowsPrivateWebhooks
    }
}
