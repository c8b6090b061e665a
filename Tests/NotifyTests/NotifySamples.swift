import Foundation
import Handrail
import Records
import TestSupport
import Testing

@testable import Notify

/// A site that tells of what happens.
struct NotifySite {
    let records: SQLiteRecords
    let now = Date()
    let hashes = MailWishHashes(
        confirm: [UInt8](repeating: 1, count: 32), stop: [UInt8](repeating: 2, count: 32))

    init() throws {
        records = try SQLiteRecords.inMemory()
    }

    static let links = NotificationLinks(
        siteName: { "Acme Hülfe" },
        team: { "https://help.acme.example/desk/\($0.subject)" },
        reporter: {
            ReporterLinks(
                receipt: "https://help.acme.example/reports/\($0.idempotencyKey)",
                confirm: "https://help.acme.example/mail/confirm/c",
                stop: "https://help.acme.example/mail/unsubscribe/s")
        },
        webhookKey: { "key of \($0.uid)" })

    @discardableResult func file(
        _ number: Int = 1, summary: String = "502 on Send", email: String = "eve@mail.example"
    ) throws -> ReportReference {
        var report = Samples.report(summary: summary)
        report.email = email
        report.description = "Since noon.\n<b>Every</b> time."
        let token = try #require(
            ReportToken(String(repeating: "a", count: 37) + "\(100_000 + number)"))
        return try records.add(
            Filing(
                report: report, idempotencyKey: "k\(number)", token: token,
                person: "p\(number)", createdAt: now)
        ).reference
    }

    func answer(_ reference: ReportReference, _ text: String, key: String = "m1") throws {
        _ = try records.reply(
            FollowUp(author: .team, kind: .message, text: text, key: key, createdAt: now),
            to: reference, by: .system)
    }

    func hook(
        _ url: String, _ form: Webhook.Form = .json,
        kinds: [NotificationKind] = NotificationKind.choices
    ) throws -> Webhook {
        try records.addWebhook(
            NewWebhook(
                uid: "u-\(url)", address: try WebhookAddress(url, allowsPrivate: true),
                form: form, kinds: kinds), by: .system, at: now)
    }

    /// A dispatcher that has begun; `said` collects its log.
    func dispatcher(
        mail: SMTPSettings? = nil, team: [String] = [], allowsPrivate: Bool = true,
        said: Said = Said(), clock: Clock = Clock()
    ) throws -> Dispatcher {
        let dispatcher = try Dispatcher(
            records: records,
            settings: NotifySettings(
                mail: mail, team: team.compactMap(MailAddress.init),
                allowsPrivateWebhooks: allowsPrivate), links: NotifySite.links,
            log: { said.add($0) }, now: { clock.now })
        dispatcher.start()
        return dispatcher
    }

    static func smtp(
        _ port: Int, query: String = "", user: String? = nil, password: String? = nil,
        authorities: String? = nil, host: String = "127.0.0.1"
    ) throws -> SMTPSettings {
        try SMTPSettings(
            url: "smtp://\(host):\(port)\(query)", user: user, password: password,
            authorities: authorities, from: try #require(MailAddress("help@acme.example")))
    }

    /// The log of the outbox once there are so many deliveries and each has ended; the
    /// latest first.
    func settled(
        _ count: Int = 1, _ isSettled: (DeliveryLine) -> Bool = { $0.state != .pending }
    ) throws -> [DeliveryLine] {
        let end = Date(timeIntervalSinceNow: 20)
        while Date() < end {
            let lines = try records.deliveries(nil, before: nil, limit: 500)
            if lines.count >= count, lines.allSatisfy(isSettled) { return lines }
            usleep(10_000)
        }
        return try records.deliveries(nil, before: nil, limit: 500)
    }
}
