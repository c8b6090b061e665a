public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func reports(
        of reference: OutageReference, after place: Int64?, limit: Int
    ) throws -> [LinkedReport] {
        let sql = """
            SELECT * FROM report
            WHERE outage_id = (SELECT id FROM outage WHERE reference = ?) AND id < ?
            ORDER BY id DESC
            LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(
                db, sql: sql, arguments: [reference.description, place ?? .max, limit]
            )
            .map { LinkedReport(place: $0["id"], report: try FiledReport($0)) }
        }
    }

    public func unlinkedCount(code: String, since time: Date, most: Int) throws -> Int {
        let sql = "SELECT count(*) FROM (\(SQLiteRecords.unlinked))"
        return try database.read { db in
            try Int.fetchOne(db, sql: sql, arguments: [code, time.milliseconds, most]) ?? 0
        }
    }

    public func linkReports(
        ofCode code: String, since time: Date, to reference: OutageReference, limit: Int,
        by actor: Actor, at now: Date
    ) throws -> Int {
        try storing { db in
            let found = try String.fetchAll(
                db, sql: SQLiteRecords.unlinked, arguments: [code, time.milliseconds, limit])
            for report in found {
                _ = try change(
                    ReportReference(stored: report), .outage(reference), by: actor, at: now, in: db)
            }
            return found.count
        }
    }

    /// Links a report to an outage, or takes it out of the one that it is linked to. Answers
    /// the reference of that outage; nil when nothing changes.
    func link(_ report: Int64, to reference: OutageReference?, _ db: Database) throws -> String? {
        guard let reference else { return try unlink(report, db) }
        let known = "SELECT id, closed_at FROM outage WHERE reference = ?"
        guard let outage = try Row.fetchOne(db, sql: known, arguments: [reference.description])
        else { throw Problem(.conflict, "No outage has this reference. Choose another one.") }
        guard (outage["closed_at"] as Int64?) == nil else { throw SQLiteRecords.closedOutage }
        // Of what was said before it was linked, it gets the last.
        let sql = """
            UPDATE report SET outage_id = ?1, outage_reply_id = coalesce(
                (SELECT id FROM outage_reply WHERE outage_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET 1), 0)
            WHERE id = ?2 AND outage_id IS NOT ?1 AND erased_at IS NULL
            """
        let id: Int64 = outage["id"]
        try db.execute(sql: sql, arguments: [id, report])
        guard db.changesCount == 1 else { return nil }
        let mark = """
            UPDATE outage SET has_undelivered = 1
            WHERE id = ? AND EXISTS (SELECT 1 FROM outage_reply WHERE outage_id = outage.id)
            """
        try db.execute(sql: mark, arguments: [id])
        return reference.description
    }

    private func unlink(_ report: Int64, _ db: Database) throws -> String? {
        let known = """
            SELECT outage.reference FROM report JOIN outage ON outage.id = report.outage_id
            WHERE report.id = ?
            """
        guard let reference = try String.fetchOne(db, sql: known, arguments: [report]) else {
            return nil
        }
        let sql = "UPDATE report SET outage_id = NULL, outage_reply_id = 0 WHERE id = ?"
        try db.execute(sql: sql, arguments: [report])
        return reference
    }

    /// The reports of a code since a time that are not done with and belong to no outage.
    private static let unlinked = """
        SELECT reference FROM report INDEXED BY report_by_code
        WHERE code = ? AND created_at >= ? AND outage_id IS NULL AND merged_into IS NULL
            AND status IN ('new', 'open', 'waiting') AND erased_at IS NULL
        LIMIT ?
        """
}
