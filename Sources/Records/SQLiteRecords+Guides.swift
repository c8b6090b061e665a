public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func add(_ outcome: GuideOutcome) throws {
        let sql = """
            INSERT INTO guide_outcome (run, step, article, outcome, code, person, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (run, step) DO UPDATE SET
                article = excluded.article, outcome = excluded.outcome, code = excluded.code,
                person = excluded.person, created_at = excluded.created_at
            """
        try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    outcome.run, outcome.step, outcome.article, outcome.outcome.rawValue,
                    outcome.code, outcome.person, outcome.createdAt.milliseconds,
                ])
            if let sighting = outcome.sighting { try insert(sighting, into: db) }
        }
    }

    public func guideCounts() throws -> GuideCounts {
        try database.read { db in
            var counts = GuideCounts()
            for row in try Row.fetchAll(db, sql: SQLiteRecords.countsOfSteps) {
                counts.articles[row["article"], default: .init()].steps[row["step"]] =
                    OutcomeCounts(worked: row["worked"], notYet: row["not_yet"])
            }
            for row in try Row.fetchAll(db, sql: SQLiteRecords.countsOfRuns) {
                counts.articles[row["article"], default: .init()].runs =
                    OutcomeCounts(worked: row["worked"], notYet: row["not_yet"])
            }
            return counts
        }
    }

    public func removeOutcomes(before time: Date) throws {
        let sql = """
            DELETE FROM guide_outcome WHERE created_at < :time;
            DELETE FROM guide_day WHERE day < :day;
            DELETE FROM guide_run_day WHERE day < :day;
            """
        let arguments: StatementArguments = [
            "time": time.milliseconds, "day": Day(time).number,
        ]
        try commits.write { try $0.execute(sql: sql, arguments: arguments) }
    }

    private static let countsOfSteps = """
        SELECT article, step, count(*) FILTER (WHERE outcome = 'worked') AS worked,
               count(*) FILTER (WHERE outcome = 'not_yet') AS not_yet
        FROM guide_outcome
        WHERE outcome <> 'skipped'
        GROUP BY article, step
        """

    /// A run in which every step was skipped says nothing.
    private static let countsOfRuns = """
        SELECT article, sum(has_worked) AS worked, count(*) - sum(has_worked) AS not_yet
        FROM (
            SELECT article, max(outcome = 'worked') AS has_worked
            FROM guide_outcome
            WHERE outcome <> 'skipped'
            GROUP BY run, article
        )
        GROUP BY article
        """
}
