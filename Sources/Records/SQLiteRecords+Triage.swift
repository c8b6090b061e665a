public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords: DeskStore {
    public func change(
        _ references: [ReportReference], _ change: ReportChange, by actor: Actor, at now: Date
    ) throws -> [ReportReference] {
        try storing { db in
            try references.filter { try self.change($0, change, by: actor, at: now, in: db) }
        }
    }

    /// Carries out a change on one report. Answers whether anything changed.
    func change(
        _ reference: ReportReference, _ change: ReportChange, by actor: Actor, at now: Date,
        in db: Database
    ) throws -> Bool {
        guard let (id, detail) = try carryOut(change, on: reference, at: now, db) else {
            return false
        }
        try touch(id, at: now, db)
        try audit(change.action, on: reference.description, detail, by: actor, at: now, in: db)
        return true
    }

    public func tags(limit: Int) throws -> [ReportTag] {
        let sql = "SELECT tag FROM tag_count ORDER BY count DESC, tag LIMIT ?"
        return try database.read { db in
            try String.fetchAll(db, sql: sql, arguments: [limit]).compactMap(ReportTag.init)
        }
    }

    public func wakeSnoozed(at now: Date) throws -> Int {
        let sql = """
            UPDATE report SET snoozed_until = NULL, version = version + 1 WHERE snoozed_until <= ?
            """
        return try storing { db in
            try db.execute(sql: sql, arguments: [now.milliseconds])
            return db.changesCount
        }
    }

    /// Marks a report as changed.
    func touch(_ id: Int64, at now: Date, _ db: Database) throws {
        let sql = "UPDATE report SET version = version + 1, updated_at = ? WHERE id = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [now.milliseconds, id])
    }

    /// The report's id and what the audit log says; nil when nothing changes.
    private func carryOut(
        _ change: ReportChange, on reference: ReportReference, at now: Date, _ db: Database
    ) throws -> (Int64, String)? {
        let sql = "SELECT id FROM report WHERE reference = ?"
        guard let id = try Int64.fetchOne(db, sql: sql, arguments: [reference.description]) else {
            return nil
        }
        let detail: String?
        switch change {
        case .assign(let agent): detail = try assign(id, to: agent, db)
        case .status(let status): detail = try move(id, to: status, at: now, db)
        case .addTag(let tag):
            try db.execute(
                sql: "INSERT OR IGNORE INTO report_tag (report_id, tag) VALUES (?, ?)",
                arguments: [id, tag.text])
            detail = db.changesCount == 1 ? tag.text : nil
        case .removeTag(let tag):
            try db.execute(
                sql: "DELETE FROM report_tag WHERE report_id = ? AND tag = ?",
                arguments: [id, tag.text])
            detail = db.changesCount == 1 ? tag.text : nil
        case .snooze(let until):
            try db.execute(
                sql:
                    "UPDATE report SET snoozed_until = ?1 WHERE id = ?2 AND snoozed_until IS NOT ?1",
                arguments: [until?.milliseconds, id])
            detail = db.changesCount == 1 ? until?.formatted(.iso8601) ?? "over" : nil
        case .outage(let reference): detail = try link(id, to: reference, db)
        }
        return detail.map { (id, $0) }
    }

    private func assign(_ id: Int64, to agent: Int64?, _ db: Database) throws -> String? {
        let name = try agent.map { agent in
            guard let found = try self.agent(agent, db), !found.isDisabled else {
                throw Problem(.conflict, "Nobody at the desk has that name. Choose somebody else.")
            }
            return found.name
        }
        try db.execute(
            sql: "UPDATE report SET assignee_id = ?1 WHERE id = ?2 AND assignee_id IS NOT ?1",
            arguments: [agent, id])
        return db.changesCount == 1 ? name ?? "nobody" : nil
    }

    private func move(
        _ id: Int64, to status: ReportStatus, at now: Date, _ db: Database
    ) throws -> String? {
        try requireUnmerged(id, db)
        let update = "UPDATE report SET status = ?1, updated_at = ?2 WHERE id = ?3 AND status <> ?1"
        try db.execute(sql: update, arguments: [status.rawValue, now.milliseconds, id])
        guard db.changesCount == 1 else { return nil }
        try tell(status, about: id, at: now, db)
        return status.rawValue
    }
}

extension ReportChange {
    /// What the audit log calls it.
    fileprivate var action: AuditAction {
        switch self {
        case .assign: .reportAssigned
        case .status: .reportMoved
        case .addTag: .reportTagged
        case .removeTag: .reportUntagged
        case .snooze: .reportSnoozed
        case .outage(let reference): reference == nil ? .reportUnlinked : .reportLinked
        }
    }
}
