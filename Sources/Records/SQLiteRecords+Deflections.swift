import GRDB
public import Handrail

extension SQLiteRecords {
    public func count(_ deflections: [Deflection]) throws {
        let sql = """
            INSERT INTO deflection (day, article, shown, opened, solved) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (day, article) DO UPDATE SET
                shown = shown + excluded.shown,
                opened = opened + excluded.opened,
                solved = solved + excluded.solved
            """
        try storing { db in
            for count in deflections {
                try db.execute(
                    sql: sql,
                    arguments: [
                        count.day.description, count.article, count.shown, count.opened,
                        count.solved,
                    ])
            }
        }
    }

    public func deflections(since day: Day) throws -> [Deflection] {
        let sql = "SELECT * FROM deflection WHERE day >= ? ORDER BY day DESC, article"
        return try deflections(sql, [day.description])
    }

    public func deflections(in period: Period) throws -> [Deflection] {
        let sql = "SELECT * FROM deflection WHERE day BETWEEN ? AND ? ORDER BY day, article"
        return try deflections(sql, [period.first.description, period.last.description])
    }

    private func deflections(_ sql: String, _ days: StatementArguments) throws -> [Deflection] {
        try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: days).map { row in
                guard let day = Day(row["day"]) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "not a day")
                }
                return Deflection(
                    day: day, article: row["article"], shown: row["shown"], opened: row["opened"],
                    solved: row["solved"])
            }
        }
    }
}
