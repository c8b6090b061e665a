public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func claim(_ way: Delivery.Way, limit: Int, at now: Date) throws -> [Delivery] {
        let due = "SELECT 1 FROM delivery WHERE state = 'pending' AND way = ? AND due_at <= ?"
        let isIdle = try database.read {
            try Row.fetchOne($0, sql: due, arguments: [way.rawValue, now.milliseconds]) == nil
        }
        if isIdle { return [] }
        return try storing { db in
            let due =
                switch way {
                case .mail: try dueMails(limit: limit, at: now, db)
                case .webhook: try dueWebhooks(limit: limit, at: now, db)
                }
            return try due.compactMap { id in
                guard let delivery = try delivery(id, db) else {
                    try end(id, as: .dropped, at: now, db)
                    return nil
                }
                try mark(id, as: now, db)
                return delivery
            }
        }
    }

    public func finish(_ results: [DeliveryResult], at now: Date) throws {
        try storing { db in
            for result in results {
                switch result.outcome {
                case .delivered: try end(result.id, as: .delivered, attempts: 1, at: now, db)
                case .failed(let why):
                    try end(result.id, as: .failed, attempts: 1, why, at: now, db)
                case .later(let time, let why):
                    try putOff(result.id, to: time, attempts: 1, why, db)
                case .postponed(let time): try putOff(result.id, to: time, attempts: 0, nil, db)
                }
            }
        }
    }

    /// Of mails as many as there are.
    private func dueMails(limit: Int, at now: Date, _ db: Database) throws -> [Int64] {
        let sql = """
            SELECT id FROM delivery WHERE state = 'pending' AND way = 'mail' AND due_at <= ?
            ORDER BY due_at
            LIMIT ?
            """
        return try Int64.fetchAll(db, sql: sql, arguments: [now.milliseconds, limit])
    }

    /// One of each webhook that nobody is telling at the moment, so that a slow one holds
    /// up no other.
    private func dueWebhooks(limit: Int, at now: Date, _ db: Database) throws -> [Int64] {
        let sql = """
            SELECT (SELECT id FROM delivery
                    WHERE state = 'pending' AND webhook_id = webhook.id AND due_at <= ?1
                    ORDER BY due_at LIMIT 1) AS due
            FROM webhook
            WHERE removed_at IS NULL AND due IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM delivery AS other
                    WHERE other.webhook_id = webhook.id AND other.claimed_at IS NOT NULL
                        AND other.due_at > ?1)
            ORDER BY (SELECT due_at FROM delivery WHERE id = due)
            LIMIT ?2
            """
        return try Int64.fetchAll(db, sql: sql, arguments: [now.milliseconds, limit])
    }

    private func mark(_ id: Int64, as now: Date, _ db: Database) throws {
        let sql = "UPDATE delivery SET claimed_at = ?, due_at = ? WHERE id = ?"
        let lost = now.addingTimeInterval(Outbox.lease)
        try db.cachedStatement(sql: sql).execute(arguments: [
            now.milliseconds, lost.milliseconds, id,
        ])
    }

    private func end(
        _ id: Int64, as state: Delivery.State, attempts: Int = 0, _ why: String = "",
        at now: Date, _ db: Database
    ) throws {
        let sql = """
            UPDATE delivery SET state = ?, attempts = attempts + ?, last_error = ?,
                claimed_at = NULL, ended_at = ?
            WHERE id = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            state.rawValue, attempts, why, now.milliseconds, id,
        ])
    }

    private func putOff(
        _ id: Int64, to time: Date, attempts: Int, _ why: String?, _ db: Database
    ) throws {
        let sql = """
            UPDATE delivery SET due_at = ?, attempts = attempts + ?,
                last_error = coalesce(?, last_error), claimed_at = NULL
            WHERE id = ? AND state = 'pending'
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            time.milliseconds, attempts, why, id,
        ])
    }

    /// Nil when nobody wants it any more: the webhook was removed, the reporter wants no
    /// more mail, what it tells of is gone.
    private func delivery(_ id: Int64, _ db: Database) throws -> Delivery? {
        let sql = """
            SELECT delivery.*, outbox_event.uid, outbox_event.kind, outbox_event.subject,
                outbox_event.report_id, outbox_event.message_id, outbox_event.figures,
                outbox_event.at
            FROM delivery JOIN outbox_event ON outbox_event.id = delivery.event_id
            WHERE delivery.id = ?
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]),
            let kind = NotificationKind(rawValue: row["kind"]),
            let receiver = try receiver(of: row, kind, db)
        else { return nil }
        let report = try (row["report_id"] as Int64?).map { try self.report(ofRow: $0, db) }
        let message = try (row["message_id"] as Int64?).map { try self.message($0, db) }
        if case .some(.none) = report { return nil }
        if case .some(.none) = message { return nil }
        let figures: String = row["figures"]
        return Delivery(
            id: id, event: row["uid"], kind: kind, at: Date(milliseconds: row["at"]),
            subject: row["subject"], receiver: receiver, attempts: row["attempts"],
            since: Date(milliseconds: row["since"]), report: report ?? nil,
            message: message ?? nil,
            figures: try JSONDecoder().decode(
                NotificationFigures.self, from: Data(figures.utf8)))
    }

    private func receiver(
        of row: Row, _ kind: NotificationKind, _ db: Database
    ) throws -> Delivery.Receiver? {
        if let id: Int64 = row["webhook_id"] {
            return try webhook(id, db).map(Delivery.Receiver.webhook)
        }
        if let address: String = row["team_address"] { return .team(address) }
        guard let report: Int64 = row["report_id"], let wish = try mailWish(ofRow: report, db),
            wish.endedAt == nil, kind == .mailAsked || wish.isConfirmed
        else { return nil }
        return .reporter(wish.address)
    }

    private func report(ofRow id: Int64, _ db: Database) throws -> FiledReport? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM report WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(FiledReport.init)
    }
}
