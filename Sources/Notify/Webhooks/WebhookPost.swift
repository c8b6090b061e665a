import FoundationEssentials
import Handrail

/// What is posted to a webhook: the body and its signed header.
struct WebhookPost {
    let body: [UInt8]
    let header: [(String, String)]

    init(_ delivery: Delivery, to webhook: Webhook, _ links: NotificationLinks, at now: Date)
        throws
    {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        body = Array(
            try webhook.form == .json
                ? encoder.encode(WebhookBody(delivery, url: links.teamURL(of: delivery)))
                : encoder.encode(["text": SlackText.text(delivery, links)]))
        header = [
            ("Handrail-Event", delivery.kind.rawValue), ("Handrail-Delivery", delivery.event),
            (
                WebhookSignature.field,
                WebhookSignature.value(body, key: links.webhookKey(webhook), at: now)
            ),
        ]
    }
}
