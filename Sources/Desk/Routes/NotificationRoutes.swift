import HTTPServer
import Handrail
import Web

/// Who is told of what happens, and what was sent: for admins.
struct NotificationRoutes: Sendable {
    let records: any DeskStore
    let pages: Pages
    let secret: Secret
    let settings: DeskSettings

    func add(to desk: inout DeskRouter) {
        desk.adminGet(Paths.deskNotifications) { try show($0, $1) }
        desk.adminPost(Paths.deskNotifications + "/webhooks", add)
        desk.adminPost(Paths.deskNotifications + "/webhooks/{id}/remove", remove)
        desk.adminPost(Paths.deskNotifications + "/webhooks/{id}/test", test)
        desk.adminPost(Paths.deskNotifications + "/deliveries/{id}/retry", retry)
    }

    /// `GET /desk/settings/notifications?state=&before=`
    @Sendable func show(
        _ request: Request, _ visit: Visit, _ form: WebhookForm? = nil,
        _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) throws -> Response {
        let state = request.query["state"].flatMap(Delivery.State.init)
        let before = request.query["before"].flatMap { Int64($0) }
        let log = DeliveryLog(
            try records.deliveries(state, before: before, limit: DeliveryLog.size),
            state: state, now: visit.now)
        return pages.render(
            NotificationsPage(
                visit, try records.webhooks(), settings, log, form, mistakes),
            status: status)
    }

    /// `POST /desk/settings/notifications/webhooks`: its key is shown once.
    @Sendable func add(_ request: Request, _ visit: Visit) throws -> Response {
        let form = WebhookForm(request.form)
        let allowsPrivate = settings.allowsPrivateWebhooks
        let mistakes = form.mistakes(allowsPrivate: allowsPrivate)
        guard mistakes.isEmpty,
            case .success(let address) = form.address(allowsPrivate: allowsPrivate)
        else {
            return try show(request, visit, form, mistakes, status: .unprocessableContent)
        }
        let webhook = try records.addWebhook(
            NewWebhook(
                uid: OpaqueSecret.random().text, address: address, form: form.form,
                kinds: form.kinds), by: visit.actor, at: visit.now)
        return pages.render(
            ShownOncePage(
                visit, webhookKey: secret.webhookKey(webhook.uid), host: webhook.address.host))
    }

    /// `POST /desk/settings/notifications/webhooks/{id}/remove`
    @Sendable func remove(_ request: Request, _ visit: Visit) throws -> Response {
        let id = try request.parameter("id") { Int64($0) }
        guard try records.removeWebhook(id, by: visit.actor, at: visit.now) else {
            throw Refusal.notFound
        }
        return .seeOther(Paths.deskNotifications)
    }

    /// `POST /desk/settings/notifications/webhooks/{id}/test`: how it ended stands in the log.
    @Sendable func test(_ request: Request, _ visit: Visit) throws -> Response {
        let id = try request.parameter("id") { Int64($0) }
        guard try records.testWebhook(id, by: visit.actor, at: visit.now) else {
            throw Refusal.notFound
        }
        return .seeOther(Paths.deskNotifications + "#log")
    }

    /// `POST /desk/settings/notifications/deliveries/{id}/retry`
    @Sendable func retry(_ request: Request, _ visit: Visit) throws -> Response {
        let id = try request.parameter("id") { Int64($0) }
        guard try records.retry(id, by: visit.actor, at: visit.now) == 1 else {
            throw Problem(.conflict, "Only what was given up can be sent again.")
        }
        return .seeOther(Paths.deskNotifications + "#log")
    }
}
