import GRDB
public import Handrail

extension SQLiteRecords {
    public func similarReports(to reference: ReportReference) throws -> [SimilarReport] {
        try database.read { db in
            guard let row = try row(of: reference, db) else { return [] }
            return SimilarReport.likest(
                try FiledReport(row), among: try neighbours(of: row, db))
        }
    }

    /// Reports looked at before a report came, and as many after.
    private static let neighboursEachSide = 100

    /// The way to them: it reads the index `report_by_code` from one place both ways.
    static func neighbours(before isBefore: Bool) -> String {
        """
        SELECT * FROM report INDEXED BY report_by_code
        WHERE code = ?1 AND created_at \(isBefore ? "<=" : ">") ?2 AND id <> ?3
            AND merged_into IS NULL AND erased_at IS NULL
        ORDER BY created_at \(isBefore ? "DESC" : "ASC")
        LIMIT ?4
        """
    }

    private func neighbours(of row: Row, _ db: Database) throws -> [FiledReport] {
        let arguments: StatementArguments = [
            row["code"] as String, row["created_at"] as Int64, row["id"] as Int64,
            SQLiteRecords.neighboursEachSide,
        ]
        return try [true, false].flatMap { isBefore in
            let statement = try db.cachedStatement(
                sql: SQLiteRecords.neighbours(before: isBefore))
            return try Row.fetchAll(statement, arguments: arguments).map(FiledReport.init)
        }
    }
}
