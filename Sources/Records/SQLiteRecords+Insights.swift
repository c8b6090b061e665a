import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func reportDays(in period: Period) throws -> [CodeDay] {
        let sql = """
            SELECT day, code, count FROM report_day WHERE day BETWEEN ? AND ? ORDER BY day, code
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: period.arguments).map { row in
                CodeDay(day: Day(number: row[0]), code: row[1], reports: row[2])
            }
        }
    }

    public func waits(in period: Period) throws -> [WeekOfWaits] {
        let sql = """
            SELECT day, kind = 'answer', minutes, count FROM report_wait
            WHERE day BETWEEN ? AND ? AND count > 0
            """
        var weeks = period.weeks.map(WeekOfWaits.init)
        try database.read { db in
            // One at a time: a year has so many that copies of them would take longest.
            let rows = try Row.fetchCursor(db, sql: sql, arguments: period.arguments)
            let monday = period.first.monday.number
            while let row = try rows.next() {
                let place = ((row[0] as Int) - monday) / 7
                if row[1] as Bool {
                    weeks[place].answers.add(row[3], waitsOf: row[2])
                } else {
                    weeks[place].solutions.add(row[3], waitsOf: row[2])
                }
            }
        }
        return weeks
    }

    public func stepFigures(in period: Period) throws -> [StepFigures] {
        let sql = """
            SELECT article, step, sum(worked), sum(not_yet), sum(skipped) FROM guide_day
            WHERE day BETWEEN ? AND ?
            GROUP BY article, step
            HAVING sum(worked + not_yet + skipped) > 0
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: period.arguments).map { row in
                StepFigures(
                    article: row[0], step: row[1],
                    outcomes: OutcomeCounts(worked: row[2], notYet: row[3]), skipped: row[4])
            }
        }
    }

    public func guideDays(in period: Period) throws -> [GuideDay] {
        let sql = """
            SELECT day, article, begun, solved FROM guide_run_day
            WHERE day BETWEEN ? AND ?
            ORDER BY day, article
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: period.arguments).map { row in
                GuideDay(
                    day: Day(number: row[0]), article: row[1], begun: row[2], solved: row[3])
            }
        }
    }

    /// Counts a report on its day, within the transaction that stores it. What a visitor
    /// wrote in place of a code is kept nowhere but in the report.
    func countReport(of code: String?, at time: Date, into db: Database) throws {
        let sql = """
            INSERT INTO report_day (day, code, count) VALUES (?, ?, 1)
            ON CONFLICT (day, code) DO UPDATE SET count = count + 1
            """
        try db.cachedStatement(sql: sql).execute(arguments: [Day(time).number, code ?? ""])
    }
}

extension Period {
    /// Its first and its last day, as numbers.
    var arguments: StatementArguments { [first.number, last.number] }
}
