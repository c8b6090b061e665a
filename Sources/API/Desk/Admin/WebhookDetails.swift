import FoundationEssentials
import Handrail

/// What `/api/v1/desk/webhooks` answers.
struct WebhookList: Described {
    let webhooks: [WebhookDetails]

    static let schema = Schema.answer(
        "WebhookList", ["webhooks": .list(WebhookDetails.schema)])
}

/// A webhook as programs see it: its path may be a secret, so its host names it.
struct WebhookDetails: Described {
    let id: Int64
    let host: String
    let form: String
    let kinds: [String]
    let createdAt: String

    static let schema = Schema.answer(
        "Webhook",
        [
            "id": .count, "host": .text, "form": .choice(of: Webhook.Form.self),
            "kinds": .list(.choice(of: NotificationKind.self)), "createdAt": .time,
        ])

    init(_ webhook: Webhook) {
        id = webhook.id
        host = webhook.address.host
        form = webhook.form.rawValue
        kinds = webhook.kinds.map(\.rawValue)
        createdAt = webhook.createdAt.formatted(.iso8601)
    }
}

/// A webhook that was added just now.
struct AddedWebhook: Described {
    let webhook: WebhookDetails
    let key: String

    static let schema = Schema.answer(
        "AddedWebhook",
        [
            "webhook": WebhookDetails.schema,
            "key": .text.told("Its requests are signed with it; nobody is told it again."),
        ])
}
