public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func saveView(
        _ name: String, query: String, isShared: Bool, by actor: Actor, at now: Date
    ) throws {
        let sql = """
            INSERT INTO saved_view (agent_id, name, query, is_shared) VALUES (?, ?, ?, ?)
            ON CONFLICT (agent_id, name) DO UPDATE
            SET query = excluded.query, is_shared = excluded.is_shared
            """
        try storing { db in
            try db.execute(sql: sql, arguments: [actor.agentID, name, query, isShared])
            let count = "SELECT count(*) FROM saved_view WHERE agent_id = ?"
            guard
                try Int.fetchOne(db, sql: count, arguments: [actor.agentID]) ?? 0 <= SavedView.most
            else {
                throw Problem(
                    .full, "You keep \(SavedView.most) views: remove one that you do not need")
            }
            try audit(
                .viewSaved, on: name, isShared ? "shared" : "", by: actor, at: now, in: db)
        }
    }

    public func views(for agent: Int64) throws -> [SavedView] {
        let sql = """
            SELECT * FROM saved_view WHERE agent_id = ? OR is_shared ORDER BY lower(name), id
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [agent]).map {
                SavedView(
                    id: $0["id"], name: $0["name"], query: $0["query"], isShared: $0["is_shared"],
                    agentID: $0["agent_id"])
            }
        }
    }

    public func removeView(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool {
        let sql = "DELETE FROM saved_view WHERE id = ? AND agent_id = ? RETURNING name"
        return try storing { db in
            guard
                let name = try String.fetchOne(db, sql: sql, arguments: [id, actor.agentID])
            else { return false }
            try audit(.viewRemoved, on: name, by: actor, at: now, in: db)
            return true
        }
    }

    public func see(_ reference: ReportReference, by agent: Int64, at now: Date) throws {
        guard try !unseen([reference], by: agent).isEmpty else { return }
        let sql = """
            INSERT INTO report_seen (report_id, agent_id, seen_at)
            SELECT id, ?, ? FROM report WHERE reference = ?
            ON CONFLICT DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)
            """
        try storing { db in
            try db.execute(
                sql: sql, arguments: [agent, now.milliseconds, reference.description])
        }
    }

    public func unseen(_ references: [ReportReference], by agent: Int64) throws
        -> Set<ReportReference>
    {
        let sql = """
            SELECT 1 FROM report
            LEFT JOIN report_seen ON report_seen.report_id = report.id
                AND report_seen.agent_id = ?
            WHERE report.reference = ?
                AND coalesce(seen_at, -1) < max(report.created_at, report.heard_at)
            """
        return try database.read { db in
            let statement = try db.cachedStatement(sql: sql)
            return try Set(
                references.filter {
                    try Int.fetchOne(statement, arguments: [agent, $0.description]) != nil
                })
        }
    }
}
