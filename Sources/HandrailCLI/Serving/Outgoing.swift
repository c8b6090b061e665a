import Foundation
import Handrail
import Indexing
import Logging
import Notify
import Web

/// Tells people and programs of what happens, while the site is served.
struct Outgoing: Sendable {
    /// How long what is under way may take when the server stops.
    static let stopSeconds = 3.0

    private let dispatcher: Dispatcher

    init(_ settings: ServiceSettings, _ storage: Storage, log: Logger) throws {
        dispatcher = try Dispatcher(
            records: storage.records, settings: settings.notifications,
            links: Outgoing.links(SiteAddress(settings.baseURL ?? ""), storage),
            log: { log.warning("\($0)") })
    }

    func start() { dispatcher.start() }

    func stop() { dispatcher.stop(seconds: Outgoing.stopSeconds) }

    var figures: OutboxFigures { dispatcher.figures }

    private static func links(_ address: SiteAddress, _ storage: Storage) -> NotificationLinks {
        let (secret, editions) = (storage.secret, storage.editions)
        return NotificationLinks(
            siteName: { editions.value.content.settings.name },
            team: { delivery in path(of: delivery).flatMap { address.url(of: $0) } },
            reporter: { report in
                guard let token = secret.reportToken(for: report.idempotencyKey),
                    let receipt = address.url(of: Paths.report(token)),
                    let confirm = address.url(
                        of: Paths.confirmMail(secret.mailConfirmation(of: report))),
                    let stop = address.url(of: Paths.endMail(secret.mailEnd(of: report)))
                else { return nil }
                return ReporterLinks(receipt: receipt, confirm: confirm, stop: stop)
            },
            webhookKey: { secret.webhookKey($0.uid) })
    }

    private static func path(of delivery: Delivery) -> String? {
        if let report = delivery.report { return Paths.deskReport(report.reference) }
        return switch delivery.kind {
        case .spikeBegan: Paths.code(delivery.subject)
        case .outageOpened, .outageClosed: Paths.status
        case .webhookTest: Paths.deskNotifications
        case .reportCreated, .reportMessage, .reportAnswered, .mailAsked: nil
        }
    }
}
