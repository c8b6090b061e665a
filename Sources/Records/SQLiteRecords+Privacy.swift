public import FoundationEssentials
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
        return try erasing { db in
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

    public func forgetErased() throws {
        let last = try database.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM erasure") }
        guard let last else { return }
        // FTS5 marks what is deleted and drops it when its segments are merged (section 6.8).
        var pages = -500
        while try merge(pages) { pages = 500 }
        try storing { db in
            try db.execute(sql: "DELETE FROM erasure WHERE id <= ?", arguments: [last])
        }
    }

    /// False when nothing is left to merge. A negative number begins with all segments.
    private func merge(_ pages: Int) throws -> Bool {
        try erasing { db in
            let before = db.totalChangesCount
            try db.execute(
                sql: "INSERT INTO report_search (report_search, rank) VALUES ('merge', ?)",
                arguments: [pages])
            return db.totalChangesCount - before >= 2
        }
    }

    public func closeWaiting(since time: Date, limit: Int, at now: Date) throws -> Int {
        let sql = """
            SELECT reference FROM report INDEXED BY report_by_status
            WHERE status = 'waiting' AND updated_at < ? AND merged_into IS NULL
            ORDER BY updated_at LIMIT ?
            """
        let waiting = try database.read { db in
            try String.fetchAll(db, sql: sql, arguments: [time.milliseconds, limit])
        }
        return try change(
            waiting.map { ReportReference(stored: $0) }, .status(.closed), by: .system, at: now
        ).count
    }

    public func eraseOver(before time: Date, limit: Int, at now: Date) throws -> Int {
        let sql = """
            SELECT id, reference FROM report INDEXED BY report_by_end
            WHERE coalesce(closed_at, solved_at) < ? AND coalesce(closed_at, solved_at) IS NOT NULL
                AND erased_at IS NULL
            LIMIT ?
            """
        return try erasing { db in
            let rows = try Row.fetchAll(db, sql: sql, arguments: [time.milliseconds, limit])
            for row in rows {
                try erase(row["id"], row["reference"], by: .system, at: now, db)
            }
            return rows.count
        }
    }

    /// What is deleted is overwritten in the database's pages too.
    private func erasing<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) throws -> Value {
        try storing { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            return try work(db)
        }
    }

    private func erase(
        _ id: Int64, _ reference: String, by actor: Actor, at now: Date, _ db: Database
    ) throws {
        let sql = """
            UPDATE report SET summary = '', description = '', started_at = '', time_zone = '',
                browser = '', system = '', page_url = '', request_id = '', email = '',
                erased_at = ?2, updated_at = ?2, version = version + 1
            WHERE id = ?1
            """
        try db.cachedStatement(sql: sql).execute(arguments: [id, now.milliseconds])
        for sql in [
            "UPDATE message SET text = '' WHERE report_id = ? AND text <> ''",
            "DELETE FROM note WHERE report_id = ?", "DELETE FROM attachment WHERE report_id = ?",
            "DELETE FROM mail_wish WHERE report_id = ?",
        ] {
            try db.cachedStatement(sql: sql).execute(arguments: [id])
        }
        try db.execute(sql: "INSERT INTO erasure DEFAULT VALUES")
        try audit(.reportErased, on: reference, by: actor, at: now, in: db)
    }
}
