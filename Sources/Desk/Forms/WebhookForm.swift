import HTTPServer
import Handrail
import Web

/// A webhook that is wished for.
struct WebhookForm {
    let url: String
    let form: Webhook.Form
    let kinds: [NotificationKind]

    init(_ fields: Fields) {
        url = fields["url"] ?? ""
        form = fields["form"].flatMap(Webhook.Form.init) ?? .json
        kinds = fields.all("kind").compactMap(NotificationKind.init).filter {
            NotificationKind.choices.contains($0)
        }
    }

    /// The address, or what keeps the webhook from being added.
    func address(allowsPrivate: Bool) -> Result<WebhookAddress, WebhookAddress.Flaw> {
        Result { () throws(WebhookAddress.Flaw) in
            try WebhookAddress(url, allowsPrivate: allowsPrivate)
        }
    }

    /// What keeps it from being added.
    func mistakes(allowsPrivate: Bool) -> [ReportDraft.Mistake] {
        var mistakes: [ReportDraft.Mistake] = []
        if case .failure(let flaw) = address(allowsPrivate: allowsPrivate) {
            mistakes.append(.init("url", flaw.words))
        }
        if kinds.isEmpty {
            mistakes.append(.init("kind", "Choose at least one thing that it is told of"))
        }
        return mistakes
    }
}
