import GRDB
public import Handrail

extension SQLiteRecords {
    public func add(_ counts: SearchCounts) throws -> Int {
        try commits.write { db in
            var rows = SearchCountsRows(db)
            try rows.add(counts)
            return rows.dropped
        }
    }

    public func searches(
        _ selection: SearchSelection, since day: Day, limit: Int
    ) throws -> [CountedSearch] {
        try searches(selection, from: day.description, through: SQLiteRecords.lastDay, limit)
    }

    public func searches(
        _ selection: SearchSelection, in period: Period, limit: Int
    ) throws -> [CountedSearch] {
        try searches(
            selection, from: period.first.description, through: period.last.description, limit)
    }

    /// After every day that is written in four digits of a year.
    private static let lastDay = "9999-12-31"

    private func searches(
        _ selection: SearchSelection, from first: String, through last: String, _ limit: Int
    ) throws -> [CountedSearch] {
        // In the order of the texts, which needs no sorting: the plus keeps SQLite from the
        // index by day, which takes three times as long on the 90 days that there are.
        // Beside a single max(), SQLite takes the other columns from the row that has it.
        let sql = """
            SELECT * FROM (
                SELECT text, is_hidden, results, max(day) AS last_day, sum(count) AS searches
                FROM search
                WHERE +day BETWEEN ?1 AND ?2
                GROUP BY text
            ) AS counted
            WHERE \(condition(of: selection))
            ORDER BY searches DESC, last_day DESC, text
            LIMIT ?3
            """
        return try database.read { db in
            let rows = try Row.fetchAll(db, sql: sql, arguments: [first, last, limit])
            return try rows.map { row in
                try CountedSearch(
                    row, openings: openings(of: row["text"], from: first, through: last, db))
            }
        }
    }

    public func openedSearches(least: Int, limit: Int) throws -> [OpenedSearch] {
        let sql = """
            WITH opened AS (
                SELECT text, path,
                       row_number() OVER (PARTITION BY text ORDER BY sum(count) DESC, path) AS place
                FROM search_opening
                GROUP BY text, path
            )
            SELECT opened.text, opened.path, sum(search.count) AS searches
            FROM opened
            JOIN search ON search.text = opened.text
            WHERE opened.place = 1 AND NOT search.is_hidden
            GROUP BY opened.text
            HAVING sum(search.count) >= ?
            ORDER BY searches DESC, opened.text
            LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [least, limit]).map { row in
                OpenedSearch(text: row["text"], path: row["path"], searches: row["searches"])
            }
        }
    }

    public func removeSearches(before day: Day, once dayOfOne: Day) throws {
        let sql = """
            DELETE FROM search WHERE day < :day;
            DELETE FROM search
            WHERE day < :dayOfOne
                AND text IN (SELECT text FROM search GROUP BY text HAVING sum(count) = 1);
            DELETE FROM search_opening
            WHERE day < :day
                OR NOT EXISTS (SELECT 1 FROM search WHERE search.text = search_opening.text);
            """
        try commits.write { db in
            try db.execute(
                sql: sql, arguments: ["day": day.description, "dayOfOne": dayOfOne.description])
        }
    }

    private func condition(of selection: SearchSelection) -> String {
        switch selection {
        case .all: "true"
        case .withoutResults: "results = 0"
        case .withoutClicks:
            """
            results > 0 AND NOT EXISTS (
                SELECT 1 FROM search_opening AS opening
                WHERE opening.text = counted.text AND opening.day BETWEEN ?1 AND ?2
            )
            """
        }
    }

    private func openings(
        of text: String, from first: String, through last: String, _ db: Database
    ) throws -> [CountedSearch.Opening] {
        let sql = """
            SELECT path, sum(count) AS openings
            FROM search_opening
            WHERE text = ? AND day BETWEEN ? AND ?
            GROUP BY path
            ORDER BY openings DESC, path
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: [text, first, last]).map { row in
            CountedSearch.Opening(path: row["path"], count: row["openings"])
        }
    }
}

extension CountedSearch {
    /// A row of the summary above.
    fileprivate init(_ row: Row, openings: [Opening]) throws {
        guard let lastDay = Day(row["last_day"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "not a day")
        }
        self.init(
            text: SearchText(kept: row["text"], isHidden: row["is_hidden"]),
            searches: row["searches"], results: row["results"], lastDay: lastDay,
            openings: openings)
    }
}
