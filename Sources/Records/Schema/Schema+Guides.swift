extension Schema {
    /// Times are milliseconds since 1970. A step has one outcome in a run.
    static let guideOutcomes = """
        CREATE TABLE guide_outcome (
            run TEXT NOT NULL,
            step TEXT NOT NULL,
            article TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('worked', 'not_yet', 'skipped')),
            code TEXT NOT NULL,
            person TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (run, step)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX guide_outcome_by_step ON guide_outcome (article, step, outcome);
        CREATE INDEX guide_outcome_by_time ON guide_outcome (created_at);
        CREATE INDEX guide_outcome_by_code ON guide_outcome (code, created_at);
        """
}
