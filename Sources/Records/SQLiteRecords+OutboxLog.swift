public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func deliveries(
        _ state: Delivery.State?, before id: Int64?, limit: Int
    ) throws -> [DeliveryLine] {
        let sql = """
            SELECT delivery.*, outbox_event.kind, outbox_event.subject, webhook.url
            FROM delivery
            JOIN outbox_event ON outbox_event.id = delivery.event_id
            LEFT JOIN webhook ON webhook.id = delivery.webhook_id
            WHERE delivery.id < ?1 \(state == nil ? "" : "AND delivery.state = ?3")
            ORDER BY delivery.id DESC
            LIMIT ?2
            """
        var arguments: StatementArguments = [id ?? .max, limit]
        if let state { arguments += [state.rawValue] }
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap(DeliveryLine.init)
        }
    }

    public func retry(_ id: Int64?, by actor: Actor, at now: Date) throws -> Int {
        let sql = """
            UPDATE delivery SET state = 'pending', attempts = 0, since = ?1, due_at = ?1,
                ended_at = NULL
            WHERE state = 'failed' AND (?2 IS NULL OR id = ?2)
            """
        return try storing { db in
            try db.execute(sql: sql, arguments: [now.milliseconds, id])
            let count = db.changesCount
            guard count > 0 else { return 0 }
            try audit(
                .deliveryRetried, on: id.map(String.init) ?? "outbox", "\(count)", by: actor,
                at: now, in: db)
            return count
        }
    }
}

extension DeliveryLine {
    /// A row of the table `delivery` with its event and its webhook; nil for a kind that
    /// this version does not know.
    fileprivate init?(_ row: Row) {
        guard let kind = NotificationKind(rawValue: row["kind"]),
            let way = Delivery.Way(rawValue: row["way"]),
            let state = Delivery.State(rawValue: row["state"])
        else { return nil }
        let host = (row["url"] as String?).map { WebhookAddress(stored: $0).host }
        self.init(
            id: row["id"], kind: kind, subject: row["subject"],
            receiver: host ?? row["team_address"] ?? "reporter", way: way, state: state,
            attempts: row["attempts"], lastError: row["last_error"],
            createdAt: Date(milliseconds: row["created_at"]),
            dueAt: state == .pending ? Date(milliseconds: row["due_at"]) : nil,
            endedAt: (row["ended_at"] as Int64?).map { Date(milliseconds: $0) })
    }
}
