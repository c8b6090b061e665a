import GRDB
public import Handrail

extension SQLiteRecords {
    public func addReadings(_ readings: [String: Int], on day: Day) throws {
        let sql = """
            INSERT INTO page_reading (day, path, count) VALUES (?, ?, ?)
            ON CONFLICT (day, path) DO UPDATE SET count = count + excluded.count
            """
        try commits.write { db in
            for (path, count) in readings {
                try db.cachedStatement(sql: sql).execute(arguments: [day.number, path, count])
            }
        }
    }

    public func readings(in period: Period) throws -> [String: Int] {
        let sql = """
            SELECT path, sum(count) FROM page_reading WHERE day BETWEEN ? AND ? GROUP BY path
            """
        return try database.read { db in
            let rows = try Row.fetchAll(db, sql: sql, arguments: period.arguments)
            return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
        }
    }

    public func readingsByDay(of start: String, in period: Period) throws -> [Day: Int] {
        // The last character there is comes after every path that begins so.
        let sql = """
            SELECT day, sum(count) FROM page_reading
            WHERE day BETWEEN ?1 AND ?2 AND path >= ?3 AND path < ?3 || char(0x10FFFF)
            GROUP BY day
            """
        return try database.read { db in
            let rows = try Row.fetchAll(
                db, sql: sql, arguments: [period.first.number, period.last.number, start])
            return Dictionary(rows.map { (Day(number: $0[0]), $0[1]) }) { first, _ in first }
        }
    }

    public func readingsSince() throws -> Day? {
        try database.read { db in
            try Int.fetchOne(db, sql: "SELECT min(day) FROM page_reading").map { Day(number: $0) }
        }
    }

    public func removeReadings(before day: Day) throws {
        try commits.write { db in
            try db.execute(
                sql: "DELETE FROM page_reading WHERE day < ?", arguments: [day.number])
        }
    }
}
