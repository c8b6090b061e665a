public import FoundationEssentials

/// An address that is told of what happens.
public struct Webhook: Sendable, Equatable, Identifiable {
    public let id: Int64
    /// Random; the key that its requests are signed with is derived from it.
    public let uid: String
    public let address: WebhookAddress
    public let form: Form
    public let kinds: [NotificationKind]
    public let createdAt: Date

    /// How an event is written.
    public enum Form: String, Sendable, CaseIterable {
        /// All that is known, for programs.
        case json
        /// `{"text": …}`, which Slack, Mattermost and others show in a channel.
        case slack
    }

    public init(
        id: Int64, uid: String, address: WebhookAddress, form: Form, kinds: [NotificationKind],
        createdAt: Date
    ) {
        self.id = id
        self.uid = uid
        self.address = address
        self.form = form
        self.kinds = kinds
        self.createdAt = createdAt
    }
}

/// A webhook that is wished for.
public struct NewWebhook: Sendable {
    public let uid: String
    public let address: WebhookAddress
    public let form: Webhook.Form
    public let kinds: [NotificationKind]

    public init(
        uid: String, address: WebhookAddress, form: Webhook.Form, kinds: [NotificationKind]
    ) {
        self.uid = uid
        self.address = address
        self.form = form
        self.kinds = kinds
    }
}
