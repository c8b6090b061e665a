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
            let gone = "SELECT 1 FROM report WHERE reference = ? AND erased_at IS NOT NULL"
            if try Int.fetchOne(db, sql: gone, arguments: [reference.description]) != nil {
                throw Problem(.conflict, "This report was erased, so nothing can be added.")
            }
            try db.execute(
                sql: sql,
                arguments: [
                    actor.agentID, text, key, now.milliseconds, reference.description,
                ])
            guard db.changesCount == 1 else {
                return try isStored(text, key: key, about: reference, db)
            }
            try audit(.reportNoted, on: reference.description, by: actor, at: now, in: db)
            return true
        }
    }

    /// False when there is no such report; a key that was used for anything else is a conflict.
    private func isStored(
        _ text: String, key: String, about reference: ReportReference, _ db: Database
    ) throws -> Bool {
        let known = "SELECT id FROM report WHERE reference = ?"
        guard let id = try Int64.fetchOne(db, sql: known, arguments: [reference.description])
        else { return false }
        let sql = "SELECT 1 FROM note WHERE key = ? AND report_id = ? AND text = ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [key, id, text]) != nil else {
            throw Problem(
                .conflict,
                "You sent this form before, with other words: those are stored. Press the button again to add these as well"
            )
        }
        return true
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
