extension Schema {
    /// What is said about reports after they were sent, and how often what is
    /// offered beside the form is enough. `deflection` says nothing of anybody.
    static let messages = """
        ALTER TABLE report ADD COLUMN skipped TEXT NOT NULL DEFAULT '[]'
            CHECK (json_valid(skipped));
        ALTER TABLE report ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
        UPDATE report SET updated_at = created_at;
        CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            author TEXT NOT NULL CHECK (author IN ('visitor', 'team', 'system')),
            kind TEXT NOT NULL CHECK (kind IN ('message', 'solved', 'reopened', 'status')),
            text TEXT NOT NULL,
            status TEXT CHECK (status IN ('new', 'open', 'waiting', 'solved', 'closed')),
            key TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX message_by_report ON message (report_id, id);
        CREATE TABLE deflection (
            day TEXT NOT NULL,
            article TEXT NOT NULL,
            shown INTEGER NOT NULL CHECK (shown >= 0),
            opened INTEGER NOT NULL CHECK (opened >= 0),
            solved INTEGER NOT NULL CHECK (solved >= 0),
            PRIMARY KEY (day, article)
        ) STRICT, WITHOUT ROWID;
        """
}
