public import FoundationEssentials
import GRDB
import Handrail

extension SQLiteRecords {
    public func fanOut(mail: [String]?, limit: Int, at now: Date) throws -> Int {
        let sql = "SELECT * FROM outbox_event WHERE fanned_at IS NULL ORDER BY id LIMIT ?"
        // Nobody waits for the writer while there is nothing to do.
        let isIdle = try database.read { try Row.fetchOne($0, sql: sql, arguments: [1]) == nil }
        if isIdle { return 0 }
        return try storing { db in
            let receivers = Receivers(webhooks: try webhooks(db), mail: mail)
            let events = try Row.fetchAll(db, sql: sql, arguments: [limit])
            for event in events { try fanOut(event, to: receivers, at: now, db) }
            return events.count
        }
    }

    private struct Receivers {
        let webhooks: [Webhook]
        /// The team's addresses; nil when no mail is sent.
        let mail: [String]?
    }

    /// An event that nobody wants is not kept.
    private func fanOut(
        _ event: Row, to receivers: Receivers, at now: Date, _ db: Database
    ) throws {
        let id: Int64 = event["id"]
        var count = 0
        if let kind = NotificationKind(rawValue: event["kind"]) {
            for webhook in receivers.webhooks where webhook.kinds.contains(kind) {
                try insert(.webhook, of: id, webhook: webhook.id, at: now, db)
                count += 1
            }
            if let addresses = receivers.mail {
                for address in kind.isForTeam ? addresses : [] {
                    try insert(.mail, of: id, team: address, at: now, db)
                    count += 1
                }
                if try hasReporter(kind, event["report_id"], db) {
                    try insert(.mail, of: id, at: now, db)
                    count += 1
                }
            }
        }
        if count == 0 {
            let statement = try db.cachedStatement(sql: "DELETE FROM outbox_event WHERE id = ?")
            try statement.execute(arguments: [id])
        } else {
            try markFanned(id, at: now, db)
        }
    }

    /// Marks an event as one that has all its deliveries.
    func markFanned(_ event: Int64, at now: Date, _ db: Database) throws {
        let sql = "UPDATE outbox_event SET fanned_at = ? WHERE id = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [now.milliseconds, event])
    }

    private func hasReporter(
        _ kind: NotificationKind, _ report: Int64?, _ db: Database
    ) throws -> Bool {
        guard kind.isForReporter, let report, let wish = try mailWish(ofRow: report, db) else {
            return false
        }
        return kind == .mailAsked || wish.isConfirmed
    }

    /// Makes a delivery of an event.
    func insert(
        _ way: Delivery.Way, of event: Int64, webhook: Int64? = nil, team: String? = nil,
        at now: Date, _ db: Database
    ) throws {
        let sql = """
            INSERT INTO delivery
                (event_id, way, webhook_id, team_address, created_at, since, due_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            event, way.rawValue, webhook, team, now.milliseconds,
        ])
    }
}
