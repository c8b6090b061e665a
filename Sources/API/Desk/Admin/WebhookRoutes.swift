import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// `/api/v1/desk/webhooks`: the addresses that are told of what happens.
struct WebhookRoutes: Sendable {
    let records: any DeskStore
    let settings: APISettings

    private static let path = "/api/v1/desk/webhooks"
    private static let list = Operation(
        .get, path, "listWebhooks", .admin, "List the webhooks",
        answers: [Answer("In the order they were added", WebhookList.self)])
    private static let add = Operation(
        .post, path, "addWebhook", .admin, "Add a webhook",
        body: .request(
            "NewWebhook",
            [
                "url": .text(1...WebhookAddress.longest).told("https://…"),
                "kinds": .list(.text(kinds), upTo: NotificationKind.choices.count).told(
                    "What it is told of."),
            ],
            optional: [
                "form": Schema.choice(of: Webhook.Form.self).told("“json” unless said.")
            ]),
        answers: [
            Answer("The webhook with its key, told this once", AddedWebhook.self, status: .created)
        ])
    private static let remove = Operation(
        .delete, path + "/{id}", "removeWebhook", .admin, "Remove a webhook", parameters: [.id],
        answers: [.done("It is told of nothing any more.")])

    private static let kinds = TextShape(
        choices: NotificationKind.choices.map(\.rawValue),
        words: "one of \(NotificationKind.choices.map(\.rawValue).joined(separator: ", "))")

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.list, for: .admin, list)
        desk.add(Self.add, for: .admin, add)
        desk.add(Self.remove, for: .admin, remove)
    }

    /// `GET /api/v1/desk/webhooks`
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        try JSON.response(
            WebhookList(webhooks: try records.webhooks().map(WebhookDetails.init)))
    }

    /// `POST /api/v1/desk/webhooks`
    @Sendable func add(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let body = try JSONBody(request, Self.add.body ?? .anyObject).value
        let named = body["kinds"]?.values.compactMap { $0.text.flatMap(NotificationKind.init) }
        let kinds = NotificationKind.choices.filter { named?.contains($0) == true }
        guard !kinds.isEmpty else {
            throw JSONBody.mistaken([.init("kinds", "Name at least one thing that it is told of")])
        }
        let webhook = try records.addWebhook(
            NewWebhook(
                uid: OpaqueSecret.random().text, address: try address(body["url"]?.text ?? ""),
                form: body["form"]?.text.flatMap(Webhook.Form.init) ?? .json, kinds: kinds),
            by: caller.actor, at: caller.now)
        var response = try JSON.response(
            AddedWebhook(
                webhook: WebhookDetails(webhook), key: settings.secret.webhookKey(webhook.uid)))
        response.status = .created
        return response
    }

    /// `DELETE /api/v1/desk/webhooks/{id}`
    @Sendable func remove(_ request: Request, _ caller: DeskCaller) throws -> Response {
        guard try records.removeWebhook(try request.id(), by: caller.actor, at: caller.now) else {
            throw Request.nothing
        }
        return Response(status: .noContent)
    }

    private func address(_ url: String) throws(Unusable) -> WebhookAddress {
        do throws(WebhookAddress.Flaw) {
            return try WebhookAddress(url, allowsPrivate: settings.allowsPrivateWebhooks)
        } catch {
            throw JSONBody.mistaken([.init("url", error.words)])
        }
    }
}
