extension Schema {
    /// Sums that the team looks at, so that no figure goes through all reports. Days are
    /// whole ones since 1970 in UTC.
    ///
    /// `report_day` is added to with each report. `report_wait` counts by the day of the
    /// answer or the solution, `minutes` being the first of a bucket (`WaitHistogram`).
    /// `guide_day` and `guide_run_day` follow `guide_outcome`; a run counts as solved on the
    /// day of the answer that made it so. Triggers keep these three true, whoever writes.
    static let insights = """
        CREATE TABLE report_day (
            day INTEGER NOT NULL,
            code TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (day, code)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO report_day
            SELECT created_at / 86400000,
                iif(code IN (SELECT code FROM sighting_hour), code, ''), count(*)
            FROM report GROUP BY 1, 2;

        CREATE TABLE report_wait (
            day INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('answer', 'solution')),
            minutes INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (day, kind, minutes)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO report_wait
            SELECT day, kind, minutes, sum(change)
            FROM (\(waits(waitsSoFar)))
            GROUP BY 1, 2, 3;
        CREATE TRIGGER report_waited AFTER UPDATE OF answered_at, solved_at ON report
            WHEN old.answered_at IS NOT new.answered_at OR old.solved_at IS NOT new.solved_at
            BEGIN
                INSERT INTO report_wait (day, kind, minutes, count)
                \(waits(changedWaits))
                ON CONFLICT (day, kind, minutes) DO UPDATE SET count = count + excluded.count;
            END;

        CREATE TABLE guide_day (
            day INTEGER NOT NULL,
            article TEXT NOT NULL,
            step TEXT NOT NULL,
            worked INTEGER NOT NULL,
            not_yet INTEGER NOT NULL,
            skipped INTEGER NOT NULL,
            PRIMARY KEY (day, article, step)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO guide_day
            SELECT created_at / 86400000, article, step, sum(outcome = 'worked'),
                sum(outcome = 'not_yet'), sum(outcome = 'skipped')
            FROM guide_outcome GROUP BY 1, 2, 3;
        CREATE TABLE guide_run_day (
            day INTEGER NOT NULL,
            article TEXT NOT NULL,
            begun INTEGER NOT NULL,
            solved INTEGER NOT NULL,
            PRIMARY KEY (day, article)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO guide_run_day
            SELECT day, article, count(*), sum(has_worked)
            FROM (
                SELECT min(created_at) / 86400000 AS day, article,
                    max(outcome = 'worked') AS has_worked
                FROM guide_outcome GROUP BY run, article
            )
            GROUP BY 1, 2;
        CREATE TRIGGER guide_counts AFTER INSERT ON guide_outcome
            BEGIN
                \(outcome("new", 1))
                \(run(begun: "NOT \(another("1"))", solved: "\(first) * (new.outcome = 'worked')"))
            END;
        CREATE TRIGGER guide_recounts AFTER UPDATE ON guide_outcome
            BEGIN
                \(outcome("old", -1))
                \(outcome("new", 1))
                \(run(
                    begun: "0",
                    solved: "\(first) * ((new.outcome = 'worked') - (old.outcome = 'worked'))"))
            END;

        CREATE TABLE page_reading (
            day INTEGER NOT NULL,
            path TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (day, path)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX vote_by_time ON vote (created_at, is_helpful);
        CREATE INDEX vote_words ON vote (article, created_at)
            WHERE comment <> '' AND is_helpful = 0;
        """

    private static let waitsSoFar = """
        SELECT 'answer' AS kind, created_at, answered_at AS at, 1 AS change FROM report
        UNION ALL SELECT 'solution', created_at, solved_at, 1 FROM report
        """

    private static let changedWaits = """
        SELECT 'answer' AS kind, new.created_at AS created_at, new.answered_at AS at, 1 AS change
        UNION ALL SELECT 'answer', new.created_at, old.answered_at, -1
        UNION ALL SELECT 'solution', new.created_at, new.solved_at, 1
        UNION ALL SELECT 'solution', new.created_at, old.solved_at, -1
        """

    /// 1 where no other step of the run has worked.
    private static let first = "(NOT \(another("outcome = 'worked'")))"

    /// The bucket of each wait of a selection of `kind`, `created_at`, `at` and `change`.
    private static func waits(_ rows: String) -> String {
        """
        SELECT at / 86400000 AS day, kind,
            iif(waited < 60, waited, iif(waited < 1440, waited - waited % 5,
                iif(waited < 10080, waited - waited % 60, waited - waited % 1440))) AS minutes,
            change
        FROM (SELECT *, max(0, at - created_at) / 60000 AS waited FROM (\(rows)))
        WHERE at IS NOT NULL
        """
    }

    /// Adds or takes away the outcome of a trigger's row.
    private static func outcome(_ row: String, _ change: Int) -> String {
        """
        INSERT INTO guide_day (day, article, step, worked, not_yet, skipped)
        VALUES (\(row).created_at / 86400000, \(row).article, \(row).step,
            \(change) * (\(row).outcome = 'worked'), \(change) * (\(row).outcome = 'not_yet'),
            \(change) * (\(row).outcome = 'skipped'))
        ON CONFLICT (day, article, step) DO UPDATE SET
            worked = worked + excluded.worked, not_yet = not_yet + excluded.not_yet,
            skipped = skipped + excluded.skipped;
        """
    }

    /// Counts the run of a trigger's row.
    private static func run(begun: String, solved: String) -> String {
        """
        INSERT INTO guide_run_day (day, article, begun, solved)
        VALUES (new.created_at / 86400000, new.article, \(begun), \(solved))
        ON CONFLICT (day, article) DO UPDATE SET
            begun = begun + excluded.begun, solved = solved + excluded.solved;
        """
    }

    /// Whether the run of a trigger's row has another step for which a condition holds.
    private static func another(_ condition: String) -> String {
        """
        EXISTS (SELECT 1 FROM guide_outcome
            WHERE run = new.run AND step <> new.step AND \(condition))
        """
    }
}
