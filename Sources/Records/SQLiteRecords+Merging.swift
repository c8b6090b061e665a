public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func merge(
        _ reference: ReportReference, into target: ReportReference, by actor: Actor, at now: Date
    ) throws -> ReportReference? {
        try storing { db in
            guard let report = try mergeRow(reference, db), let named = try mergeRow(target, db)
            else { return nil }
            let main = try named.root.map { try mergeRow(id: $0, db) } ?? named
            guard let main else { return nil }
            try requireMergeable(report, into: main, db)
            try move(report, into: main, at: now, db)
            try audit(
                .reportMerged, on: report.reference, "into \(main.reference)", by: actor, at: now,
                in: db)
            try audit(
                .reportMerged, on: main.reference, "with \(report.reference)", by: actor, at: now,
                in: db)
            return ReportReference(stored: main.reference)
        }
    }

    public func split(_ reference: ReportReference, by actor: Actor, at now: Date) throws -> Bool {
        let sql = """
            UPDATE report SET merged_into = NULL, status = 'open', updated_at = ?1,
                version = version + 1
            WHERE id = ?2
            """
        return try storing { db in
            guard let report = try mergeRow(reference, db), let root = report.root,
                let main = try mergeRow(id: root, db)
            else { return false }
            try db.execute(sql: sql, arguments: [now.milliseconds, report.id])
            try tell(.open, about: report.id, at: now, db)
            try touch(main.id, at: now, db)
            try audit(
                .reportSplit, on: report.reference, "from \(main.reference)", by: actor, at: now,
                in: db)
            try audit(
                .reportSplit, on: main.reference, report.reference, by: actor, at: now, in: db)
            return true
        }
    }

    public func reportsMerged(into reference: ReportReference) throws -> [FiledReport] {
        let sql = """
            SELECT * FROM report
            WHERE merged_into = (SELECT id FROM report WHERE reference = ?)
            ORDER BY id
            LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [reference.description, MergeLimits.most])
                .map(FiledReport.init)
        }
    }

    public func messagesMerged(
        into reference: ReportReference, limit: Int
    ) throws -> [MergedMessage] {
        let sql = """
            SELECT message.*, report.reference
            FROM report JOIN message ON message.report_id = report.id
            WHERE report.merged_into = (SELECT id FROM report WHERE reference = ?)
                AND message.author = 'visitor'
            ORDER BY message.id DESC
            LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [reference.description, limit]).reversed()
                .map {
                    MergedMessage(
                        reference: ReportReference(stored: $0["reference"]), message: Message($0))
                }
        }
    }

    /// What merging needs to know of a report.
    private struct MergeRow {
        let id: Int64
        let reference: String
        /// The report that it was merged into.
        let root: Int64?
        let isErased: Bool
    }

    private func mergeRow(_ reference: ReportReference, _ db: Database) throws -> MergeRow? {
        try row(of: reference, db).map(SQLiteRecords.mergeRow)
    }

    private func mergeRow(id: Int64, _ db: Database) throws -> MergeRow? {
        try Row.fetchOne(db, sql: "SELECT * FROM report WHERE id = ?", arguments: [id])
            .map(SQLiteRecords.mergeRow)
    }

    private static func mergeRow(_ row: Row) -> MergeRow {
        MergeRow(
            id: row["id"], reference: row["reference"], root: row["merged_into"],
            isErased: row["erased_at"] as Int64? != nil)
    }

    private func requireMergeable(
        _ report: MergeRow, into main: MergeRow, _ db: Database
    ) throws {
        guard report.root == nil else {
            throw Problem(
                .conflict,
                "\(report.reference) is merged into another report already: split it first.")
        }
        guard report.id != main.id else {
            throw Problem(
                .conflict,
                "That would merge \(report.reference) into itself. Choose another report, or split the other one first."
            )
        }
        if let erased = [report, main].first(where: \.isErased) {
            throw Problem(
                .conflict,
                "\(erased.reference) was erased: nobody could be answered through it any more.")
        }
        let sql = "SELECT count(*) FROM report WHERE merged_into IN (?, ?)"
        let count = try Int.fetchOne(db, sql: sql, arguments: [report.id, main.id]) ?? 0
        guard count + 1 <= MergeLimits.most else {
            throw Problem(
                .conflict,
                "More than \(MergeLimits.most) reports cannot be one. Make them an outage instead.")
        }
    }

    /// Those that were merged into it go along, so that no chain comes to be.
    private func move(
        _ report: MergeRow, into main: MergeRow, at now: Date, _ db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE report SET merged_into = ? WHERE merged_into = ?",
            arguments: [main.id, report.id])
        let sql = """
            UPDATE report SET merged_into = ?1, status = 'closed', updated_at = ?2,
                version = version + 1
            WHERE id = ?3
            """
        try db.execute(sql: sql, arguments: [main.id, now.milliseconds, report.id])
        try touch(main.id, at: now, db)
    }

    /// A message that says where a report stands, for its visitor and for those of the
    /// reports that were merged into it.
    func tell(_ status: ReportStatus, about id: Int64, at now: Date, _ db: Database) throws {
        let sql = """
            INSERT INTO message (report_id, author, kind, text, status, key, created_at)
            SELECT id, 'team', 'status', '', ?2, 'status-' || hex(randomblob(16)), ?3
            FROM report
            WHERE id IN (SELECT ?1 UNION ALL SELECT id FROM report WHERE merged_into = ?1)
            """
        try db.execute(sql: sql, arguments: [id, status.rawValue, now.milliseconds])
    }

    /// Out of the inbox, a merged report that is moved would be lost.
    func requireUnmerged(_ id: Int64, _ db: Database) throws {
        let sql = """
            SELECT main.reference FROM report JOIN report AS main ON main.id = report.merged_into
            WHERE report.id = ?
            """
        guard let main = try String.fetchOne(db, sql: sql, arguments: [id]) else { return }
        throw Problem(
            .conflict,
            "This report is handled together with \(main): move that one, or split this one off first."
        )
    }
}
