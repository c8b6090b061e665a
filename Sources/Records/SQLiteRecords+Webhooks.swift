public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func webhooks() throws -> [Webhook] {
        try database.read(webhooks)
    }

    public func addWebhook(
        _ webhook: NewWebhook, by actor: Actor, at now: Date
    ) throws -> Webhook {
        let sql = """
            INSERT INTO webhook (uid, url, form, kinds, created_at) VALUES (?, ?, ?, ?, ?)
            """
        let kinds = webhook.kinds.map(\.rawValue)
        let json = String(decoding: try JSONEncoder().encode(kinds), as: UTF8.self)
        return try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    webhook.uid, webhook.address.url, webhook.form.rawValue, json,
                    now.milliseconds,
                ])
            let id = db.lastInsertedRowID
            // A webhook's path may be its secret, as with Slack: the log names the host.
            try audit(
                .webhookAdded, on: webhook.address.host, kinds.joined(separator: ", "),
                by: actor, at: now, in: db)
            return Webhook(
                id: id, uid: webhook.uid, address: webhook.address, form: webhook.form,
                kinds: webhook.kinds, createdAt: now)
        }
    }

    public func removeWebhook(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool {
        try storing { db in
            guard let webhook = try webhook(id, db) else { return false }
            let sql = "UPDATE webhook SET removed_at = ? WHERE id = ?"
            try db.execute(sql: sql, arguments: [now.milliseconds, id])
            let dropping = """
                UPDATE delivery SET state = 'dropped', ended_at = ?, claimed_at = NULL
                WHERE state = 'pending' AND webhook_id = ?
                """
            try db.execute(sql: dropping, arguments: [now.milliseconds, id])
            try audit(
                .webhookRemoved, on: webhook.address.host, by: actor, at: now, in: db)
            return true
        }
    }

    public func testWebhook(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool {
        try storing { db in
            guard let webhook = try webhook(id, db) else { return false }
            try enqueue(.webhookTest(id), at: now, in: db)
            let event = db.lastInsertedRowID
            // At once, so that whoever tries it finds it in the log.
            try insert(.webhook, of: event, webhook: id, at: now, db)
            try markFanned(event, at: now, db)
            try audit(.webhookTested, on: webhook.address.host, by: actor, at: now, in: db)
            return true
        }
    }

    /// Those that were not removed, in the order they were added.
    func webhooks(_ db: Database) throws -> [Webhook] {
        let sql = "SELECT * FROM webhook WHERE removed_at IS NULL ORDER BY id"
        return try Row.fetchAll(db.cachedStatement(sql: sql)).map(Webhook.init)
    }

    /// Nil when it was removed.
    func webhook(_ id: Int64, _ db: Database) throws -> Webhook? {
        let sql = "SELECT * FROM webhook WHERE id = ? AND removed_at IS NULL"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map(Webhook.init)
    }
}

extension Webhook {
    /// A row of the table `webhook` as the domain knows it.
    fileprivate init(_ row: Row) throws {
        let json: String = row["kinds"]
        let kinds = try JSONDecoder().decode([String].self, from: Data(json.utf8))
        self.init(
            id: row["id"], uid: row["uid"], address: WebhookAddress(stored: row["url"]),
            form: Form(rawValue: row["form"]) ?? .json,
            kinds: kinds.compactMap(NotificationKind.init),
            createdAt: Date(milliseconds: row["created_at"]))
    }
}
