public import FoundationEssentials
import GRDB
import Handrail

extension SQLiteRecords {
    public func deliverReplies(limit: Int, at now: Date) throws -> Bool {
        let marked = "SELECT 1 FROM outage WHERE has_undelivered = 1 LIMIT 1"
        // Nearly always there is nothing to do: then nobody is kept from writing.
        guard try database.read({ try Int.fetchOne($0, sql: marked) != nil }) else { return false }
        return try storing { db in
            let first = "SELECT id, reference FROM outage WHERE has_undelivered = 1 ORDER BY id"
            guard let row = try Row.fetchOne(db, sql: first) else { return false }
            let outage = Deliveries(id: row["id"], reference: row["reference"])
            if try deliver(outage, limit: limit, at: now, db) < limit {
                try db.execute(
                    sql: "UPDATE outage SET has_undelivered = 0 WHERE id = ?",
                    arguments: [outage.id])
            }
            return try Int.fetchOne(db, sql: marked) != nil
        }
    }

    /// Brings an outage's replies to reports that have not got them. Answers to how many.
    private func deliver(
        _ outage: Deliveries, limit: Int, at now: Date, _ db: Database
    ) throws -> Int {
        let all = "SELECT id, text, closes FROM outage_reply WHERE outage_id = ? ORDER BY id"
        let replies = try Row.fetchAll(db, sql: all, arguments: [outage.id])
        guard let last: Int64 = replies.last?["id"] else { return 0 }
        let sql = """
            SELECT id, reference, outage_reply_id FROM report
            WHERE outage_id = ? AND outage_reply_id < ? AND erased_at IS NULL
            LIMIT ?
            """
        let reports = try Row.fetchAll(db, sql: sql, arguments: [outage.id, last, limit])
        for report in reports {
            let got: Int64 = report["outage_reply_id"]
            for reply in replies where (reply["id"] as Int64) > got {
                try bring(reply, of: outage, to: report, at: now, db)
            }
            try markAnswered(report["id"], through: last, db)
        }
        return reports.count
    }

    /// A reply becomes a message of the team. Its key keeps a report that was taken out of
    /// the outage and linked again from getting it twice.
    private func bring(
        _ reply: Row, of outage: Deliveries, to report: Row, at now: Date, _ db: Database
    ) throws {
        let key = "outage-\(reply["id"] as Int64)-\(report["id"] as Int64)"
        let brought = "SELECT 1 FROM message WHERE key = ?"
        guard try Int.fetchOne(db, sql: brought, arguments: [key]) == nil else { return }
        // What the main report gets is delivered to those that were merged into it as well.
        let comesWithMain = """
            SELECT 1 FROM report JOIN report AS main ON main.id = report.merged_into
            WHERE report.id = ?1
                AND (?2 OR main.outage_id = report.outage_id AND main.erased_at IS NULL)
            """
        let arguments: StatementArguments = [
            report["id"] as Int64, (reply["text"] as String).isEmpty,
        ]
        guard try Int.fetchOne(db, sql: comesWithMain, arguments: arguments) == nil else { return }
        let reference = ReportReference(stored: report["reference"])
        let (text, closes): (String, Bool) = (reply["text"], reply["closes"])
        let status: ReportStatus? = closes ? .closed : try opening(report["id"], db)
        let message = FollowUp(
            author: .team, kind: text.isEmpty ? .status : .message, text: text, status: status,
            key: key, createdAt: now)
        _ = try add(message, to: reference, db) { _ in
            try audit(
                text.isEmpty ? .reportMoved : .reportAnswered, on: reference.description,
                outage.reference, by: .system, at: now, in: db)
        }
    }

    /// A report that nobody has looked at is looked at by then; nil for any other.
    private func opening(_ id: Int64, _ db: Database) throws -> ReportStatus? {
        let sql = "SELECT 1 FROM report WHERE id = ? AND status = 'new'"
        return try Int.fetchOne(db, sql: sql, arguments: [id]) == nil ? nil : .open
    }

    /// Opening a report makes it the team's turn; here the team has just answered.
    private func markAnswered(_ id: Int64, through reply: Int64, _ db: Database) throws {
        let sql = """
            UPDATE report SET outage_reply_id = ?,
                awaits = iif(status IN ('solved', 'closed'), 'nobody', 'visitor')
            WHERE id = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [reply, id])
    }
}

/// An outage with replies to bring.
private struct Deliveries {
    let id: Int64
    let reference: String
}
