extension Schema {
    /// What many reports have in common. The table `outage` is made anew: nothing had been
    /// stored in it. A report has got the replies of its outage up to `outage_reply_id`;
    /// `has_undelivered` marks the outages with reports that may have to get more.
    static let outages = """
        DROP TABLE outage;
        CREATE TABLE outage (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE,
            key TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL CHECK (title <> ''),
            code TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            expected_end INTEGER,
            created_at INTEGER NOT NULL,
            closed_at INTEGER CHECK (closed_at >= created_at),
            has_undelivered INTEGER NOT NULL DEFAULT 0 CHECK (has_undelivered IN (0, 1))
        ) STRICT;
        CREATE INDEX outage_open ON outage (id) WHERE closed_at IS NULL;
        CREATE INDEX outage_by_closing ON outage (closed_at) WHERE closed_at IS NOT NULL;
        CREATE INDEX outage_undelivered ON outage (id) WHERE has_undelivered = 1;
        CREATE TABLE outage_update (
            id INTEGER PRIMARY KEY,
            outage_id INTEGER NOT NULL REFERENCES outage (id),
            stage TEXT NOT NULL
                CHECK (stage IN ('investigating', 'identified', 'monitoring', 'resolved')),
            words TEXT NOT NULL CHECK (words <> '' OR stage = 'resolved'),
            author TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outage_update_by_outage ON outage_update (outage_id, id);
        CREATE TABLE outage_reply (
            id INTEGER PRIMARY KEY,
            outage_id INTEGER NOT NULL REFERENCES outage (id),
            text TEXT NOT NULL CHECK (text <> '' OR closes),
            closes INTEGER NOT NULL CHECK (closes IN (0, 1)),
            author TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outage_reply_by_outage ON outage_reply (outage_id, id);
        ALTER TABLE report ADD COLUMN outage_reply_id INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX report_by_outage ON report (outage_id, id) WHERE outage_id IS NOT NULL;
        CREATE INDEX report_by_delivery ON report (outage_id, outage_reply_id)
            WHERE outage_id IS NOT NULL;
        """
}
