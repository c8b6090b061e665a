public import Foundation
import GRDB
public import Handrail

extension SQLiteRecords {
    public func reports(withEmail email: String) throws -> [FiledReport] {
        let sql = """
            SELECT * FROM report WHERE lower(email) = lower(?) AND email <> '' ORDER BY id
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [email]).map(FiledReport.init)
        }
    }

    public func erase(
        _ references: [ReportReference], by actor: Actor, at now: Date
    ) throws -> [ReportReference] {
        let sql = "SELECT id FROM report WHERE reference = ? AND erased_at IS NULL"
        return try storing { db in
            try references.filter { reference in
                let arguments: StatementArguments = [reference.description]
                guard let id = try Int64.fetchOne(db, sql: sql, arguments: arguments) else {
                    return false
                }
                try erase(id, reference.description, by: actor, at: now, db)
                return true
            }
        }
    }

    public func forgetErased(at now: Date) throws -> Bool {
        let begins = "SELECT 1 FROM erasure WHERE is_merging = 1 OR at <= ? LIMIT 1"
        let due = now.addingTimeInterval(-SQLiteRecords.erasureGrace).milliseconds
        // Nearly always there is nothing to do: then nobody is kept from writing.
        guard try database.read({ try Int.fetchOne($0, sql: begins, arguments: [due]) != nil })
        else { return false }
        return try storing { db in
            // FTS5 marks what is deleted and drops it when its segments are merged (section
            // 6.8); a negative number of pages begins with all of them.
            let isMerging = "SELECT 1 FROM erasure WHERE is_merging = 1 LIMIT 1"
            let pages = try Int.fetchOne(db, sql: isMerging) == nil ? -500 : 500
            if pages < 0 { try db.execute(sql: "UPDATE erasure SET is_merging = 1") }
            let before = db.totalChangesCount
            try db.execute(
                sql: "INSERT INTO report_search (report_search, rank) VALUES ('merge', ?)",
                arguments: [pages])
            guard db.totalChangesCount - before < 2 else { return true }
            try db.execute(sql: "DELETE FROM erasure WHERE is_merging = 1")
            return false
        }
    }

    /// The seconds that words of what was erased may stand in the search's index, where nobody
    /// can tell whose they were: making it anew is much work with many reports.
    private static let erasureGrace = 3_600.0

    public func closeWaiting(since time: Date, limit: Int, at now: Date) throws -> Int {
        let sql = """
            SELECT reference FROM report INDEXED BY report_by_status
            WHERE status = 'waiting' AND updated_at < ? AND merged_into IS NULL
            ORDER BY updated_at LIMIT ?
            """
        // In one transaction: who has just been written to by a reporter does not wait any more.
        return try storing { db in
            let waiting = try String.fetchAll(
                db, sql: sql, arguments: [time.milliseconds, limit])
            return try waiting.count { reference in
                try change(
                    ReportReference(stored: reference), .status(.closed), by: .system, at: now,
                    in: db)
            }
        }
    }

    public func eraseOver(before time: Date, limit: Int, at now: Date) throws -> Int {
        let sql = """
            SELECT id, reference FROM report INDEXED BY report_by_end
            WHERE coalesce(closed_at, solved_at) < ?1
                AND coalesce(closed_at, solved_at) IS NOT NULL AND erased_at IS NULL
                AND heard_at < ?1
                AND NOT EXISTS (SELECT 1 FROM report AS main WHERE main.id = report.merged_into
                    AND coalesce(main.closed_at, main.solved_at, ?1) >= ?1)
            LIMIT ?2
            """
        return try storing { db in
            let rows = try Row.fetchAll(db, sql: sql, arguments: [time.milliseconds, limit])
            for row in rows {
                try erase(row["id"], row["reference"], by: .system, at: now, db)
            }
            return rows.count
        }
    }

    /// Removes the copies that upgrades made before a time: what was erased since stands in
    /// them. Answers how many; throws what the file system says.
    public func removeUpgradeCopies(before time: Date) throws -> Int {
        guard let pool = database as? DatabasePool else { return 0 }
        let folder = URL(fileURLWithPath: pool.path).deletingLastPathComponent()
        return try UpgradeCopies(folder: folder).remove(before: time)
    }

    private func erase(
        _ id: Int64, _ reference: String, by actor: Actor, at now: Date, _ db: Database
    ) throws {
        let empty = """
            UPDATE report SET summary = '', description = '', started_at = '', time_zone = '',
                browser = '', system = '', page_url = '', request_id = '', email = '',
                erased_at = ?2, updated_at = ?2, version = version + 1
            WHERE id = ?1
            """
        // First out of the search: else each message would be taken out of it by itself.
        try db.cachedStatement(sql: "DELETE FROM report_search WHERE rowid = ?")
            .execute(arguments: [id])
        try db.cachedStatement(sql: empty).execute(arguments: [id, now.milliseconds])
        for sql in [
            "UPDATE message SET text = '' WHERE report_id = ? AND text <> ''",
            "DELETE FROM note WHERE report_id = ?", "DELETE FROM attachment WHERE report_id = ?",
            "DELETE FROM mail_wish WHERE report_id = ?",
            """
            INSERT INTO report_search (rowid, code, summary, description, details, said, noted)
            SELECT id, code, '', '', '', '', '' FROM report WHERE id = ?
            """,
        ] {
            try db.cachedStatement(sql: sql).execute(arguments: [id])
        }
        try db.execute(sql: "INSERT INTO erasure (at) VALUES (?)", arguments: [now.milliseconds])
        try audit(.reportErased, on: reference, by: actor, at: now, in: db)
    }
}
