public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func audit(
        _ action: AuditAction, on subject: String, _ detail: String, by actor: Actor, at now: Date
    ) throws {
        try storing { db in
            try audit(action, on: subject, detail, by: actor, at: now, in: db)
        }
    }

    public func auditEntries(_ filter: AuditFilter, before id: Int64?, limit: Int) throws
        -> [AuditEntry]
    {
        let sql = """
            SELECT * FROM audit_entry
            WHERE id < ?1 AND (?2 IS NULL OR subject = ?2) AND (?3 IS NULL OR agent_id = ?3)
            ORDER BY id DESC
            LIMIT ?4
            """
        return try database.read { db in
            try Row.fetchAll(
                db, sql: sql, arguments: [id ?? .max, filter.subject, filter.agentID, limit]
            ).map(AuditEntry.init)
        }
    }

    /// Adds an entry in the transaction of what it tells.
    func audit(
        _ action: AuditAction, on subject: String, _ detail: String = "", by actor: Actor,
        at now: Date, in db: Database
    ) throws {
        let sql = """
            INSERT INTO audit_entry (at, agent_id, actor, way, action, subject, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(
            arguments: [
                now.milliseconds, actor.agentID, actor.name, actor.way.rawValue, action.name,
                subject, detail,
            ])
    }
}

extension AuditEntry {
    /// A row of the table `audit_entry` as the domain knows it.
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], at: Date(milliseconds: row["at"]), agentID: row["agent_id"],
            actor: row["actor"], way: Actor.Way(rawValue: row["way"]) ?? .system,
            action: AuditAction(row["action"]), subject: row["subject"], detail: row["detail"])
    }
}
