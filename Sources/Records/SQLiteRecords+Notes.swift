public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func addNote(
        _ text: String, key: String, to reference: ReportReference, by actor: Actor, at now: Date
    ) throws -> Bool {
        let sql = """
            INSERT INTO note (report_id, agent_id, text, key, created_at)
            SELECT id, ?, ?, ?, ? FROM report WHERE reference = ?
            ON CONFLICT (key) DO NOTHING
            """
        return try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    actor.agentID, text, key, now.milliseconds, reference.description,
                ])
            guard db.changesCount == 1 else {
                let known = "SELECT 1 FROM report WHERE reference = ?"
                return try Int.fetchOne(db, sql: known, arguments: [reference.description]) != nil
            }
            try audit(.reportNoted, on: reference.description, by: actor, at: now, in: db)
            return true
        }
    }

    public func notes(about reference: ReportReference) throws -> [Note] {
        let sql = """
            SELECT note.text, note.created_at, agent.name FROM note
            JOIN report ON report.id = note.report_id
            JOIN agent ON agent.id = note.agent_id
            WHERE report.reference = ?
            ORDER BY note.id
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [reference.description]).map {
                Note(
                    author: $0["name"], text: $0["text"],
                    createdAt: Date(milliseconds: $0["created_at"]))
            }
        }
    }
}
