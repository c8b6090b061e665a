public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func enqueue(_ event: NotificationEvent, at now: Date) throws {
        try storing { db in try enqueue(event, at: now, in: db) }
    }

    public func releaseClaims(at now: Date) throws {
        let sql = """
            UPDATE delivery SET claimed_at = NULL, due_at = ?
            WHERE claimed_at IS NOT NULL AND state = 'pending'
            """
        try storing { db in try db.execute(sql: sql, arguments: [now.milliseconds]) }
    }

    public func tidyOutbox(at now: Date) throws {
        let giveUp = """
            UPDATE delivery SET state = 'failed', ended_at = ?1, claimed_at = NULL,
                last_error = iif(last_error = '', 'nothing was sent this way', last_error)
            WHERE state = 'pending' AND way IN ('mail', 'webhook') AND due_at < ?1 AND since < ?2
            """
        // The oldest are the first by id, so that some are looked at and not all.
        let forget = """
            DELETE FROM outbox_event WHERE id IN (
                SELECT oldest.id FROM
                    (SELECT id, at FROM outbox_event ORDER BY id LIMIT 2000) AS oldest
                WHERE oldest.at < ? AND NOT EXISTS (SELECT 1 FROM delivery
                    WHERE delivery.event_id = oldest.id AND delivery.state = 'pending'))
            """
        try storing { db in
            let tooOld = now.addingTimeInterval(-Outbox.patience).milliseconds
            try db.execute(sql: giveUp, arguments: [now.milliseconds, tooOld])
            let forgotten = now.addingTimeInterval(-Outbox.memory).milliseconds
            try db.execute(sql: forget, arguments: [forgotten])
        }
    }

    public func outboxCounts() throws -> OutboxCounts {
        let sql = """
            SELECT (SELECT count(*) FROM delivery WHERE state = 'pending'),
                (SELECT count(*) FROM delivery WHERE state = 'failed')
            """
        return try database.read { db in
            let row = try Row.fetchOne(db, sql: sql)
            return OutboxCounts(pending: row?[0] ?? 0, failed: row?[1] ?? 0)
        }
    }

    /// Keeps an event in the transaction of what it tells. `report` is the row that it is about.
    func enqueue(
        _ event: NotificationEvent, report: Int64? = nil, at now: Date, in db: Database
    ) throws {
        let sql = """
            INSERT INTO outbox_event (kind, subject, report_id, message_id, figures, at)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        let figures = event.figures
        let json =
            figures == NotificationFigures()
            ? "{}" : String(decoding: try JSONEncoder().encode(figures), as: UTF8.self)
        try db.cachedStatement(sql: sql).execute(arguments: [
            event.kind.rawValue, event.subject, report, event.message, json, now.milliseconds,
        ])
    }
}
