extension Schema {
    /// What the team does with reports. `awaits` says whose turn it is, `version`
    /// grows with every change; triggers keep both true, and the times of the first
    /// answer and of the last solving and closing, whoever writes.
    static let triage = """
        CREATE TABLE outage (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL CHECK (title <> ''),
            code TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
            created_at INTEGER NOT NULL,
            closed_at INTEGER,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        ALTER TABLE report ADD COLUMN assignee_id INTEGER REFERENCES agent (id);
        ALTER TABLE report ADD COLUMN snoozed_until INTEGER;
        ALTER TABLE report ADD COLUMN merged_into INTEGER REFERENCES report (id);
        ALTER TABLE report ADD COLUMN outage_id INTEGER REFERENCES outage (id);
        ALTER TABLE report ADD COLUMN has_recording INTEGER NOT NULL DEFAULT 0
            CHECK (has_recording IN (0, 1));
        ALTER TABLE report ADD COLUMN answered_at INTEGER;
        ALTER TABLE report ADD COLUMN solved_at INTEGER;
        ALTER TABLE report ADD COLUMN closed_at INTEGER;
        ALTER TABLE report ADD COLUMN erased_at INTEGER;
        ALTER TABLE report ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE report ADD COLUMN awaits TEXT NOT NULL DEFAULT 'team'
            CHECK (awaits IN ('team', 'visitor', 'nobody'));
        CREATE TABLE report_tag (
            report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            tag TEXT NOT NULL CHECK (tag <> ''),
            PRIMARY KEY (report_id, tag)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX report_tag_by_tag ON report_tag (tag, report_id);
        UPDATE report SET
            has_recording = EXISTS (SELECT 1 FROM attachment
                WHERE report_id = report.id AND kind = 'recording'),
            awaits = CASE status WHEN 'waiting' THEN 'visitor'
                WHEN 'solved' THEN 'nobody' WHEN 'closed' THEN 'nobody' ELSE 'team' END,
            solved_at = iif(status = 'solved', updated_at, NULL),
            closed_at = iif(status = 'closed', updated_at, NULL);
        CREATE TRIGGER report_moves AFTER UPDATE OF status ON report
            WHEN new.status <> old.status
            BEGIN
                UPDATE report SET
                    version = version + 1,
                    awaits = CASE new.status WHEN 'waiting' THEN 'visitor'
                        WHEN 'solved' THEN 'nobody' WHEN 'closed' THEN 'nobody' ELSE 'team' END,
                    solved_at = CASE new.status WHEN 'solved' THEN new.updated_at
                        WHEN 'closed' THEN solved_at END,
                    closed_at = iif(new.status = 'closed', new.updated_at, NULL),
                    snoozed_until = NULL
                WHERE id = new.id;
            END;
        CREATE TRIGGER message_moves AFTER INSERT ON message
            WHEN new.kind = 'message'
            BEGIN
                UPDATE report SET
                    version = version + 1,
                    answered_at = CASE new.author WHEN 'team'
                        THEN coalesce(answered_at, new.created_at) ELSE answered_at END,
                    awaits = CASE
                        WHEN status IN ('solved', 'closed') THEN awaits
                        WHEN new.author = 'team' THEN 'visitor'
                        WHEN new.author = 'visitor' THEN 'team'
                        ELSE awaits END,
                    snoozed_until = iif(new.author = 'visitor', NULL, snoozed_until)
                WHERE id = new.report_id;
            END;
        CREATE TRIGGER attachment_marks AFTER INSERT ON attachment
            WHEN new.kind = 'recording'
            BEGIN
                UPDATE report SET has_recording = 1 WHERE id = new.report_id;
            END;
        """
}
