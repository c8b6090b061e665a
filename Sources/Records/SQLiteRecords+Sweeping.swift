public import FoundationEssentials
import GRDB

extension SQLiteRecords {
    /// How old a file must be before it can be left over, in seconds.
    private static let grace = 3_600.0

    public func sweepAttachments(at now: Date) throws -> Int {
        try commits.write { db in
            let sql = "DELETE FROM held_file WHERE created_at <= ?"
            try db.execute(sql: sql, arguments: [SQLiteRecords.limit(at: now)])
        }
        let moment = now.addingTimeInterval(-SQLiteRecords.grace)
        let old = files.contents(before: moment)
        let unnamed = try database.read { db in try old.filter { try !isNamed($0, db) } }
        let removed = try unnamed.count { try removeContent($0, before: moment) }
        return removed + files.removeUnfinished(before: moment)
    }

    /// Asks again while nobody else writes: whoever names a content does so in
    /// a transaction that finds it there.
    private func removeContent(_ digest: [UInt8], before moment: Date) throws -> Bool {
        try commits.write { db in
            guard try !isNamed(digest, db), files.isOlder(digest, than: moment) else {
                return false
            }
            try files.remove(digest)
            return true
        }
    }

    private func isNamed(_ digest: [UInt8], _ db: Database) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)
                OR EXISTS (SELECT 1 FROM held_file WHERE sha256 = ?1)
            """
        return try Bool.fetchOne(db, sql: sql, arguments: [Data(digest)]) ?? true
    }
}
