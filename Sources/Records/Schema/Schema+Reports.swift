extension Schema {
    /// Times are milliseconds since 1970; `tried` is a JSON array of step ids.
    static let reportsAndVotes = """
        CREATE TABLE report (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE,
            token_hash BLOB NOT NULL UNIQUE,
            idempotency_key TEXT NOT NULL UNIQUE,
            status TEXT NOT NULL
                CHECK (status IN ('new', 'open', 'waiting', 'solved', 'closed')),
            created_at INTEGER NOT NULL,
            code TEXT NOT NULL,
            summary TEXT NOT NULL,
            description TEXT NOT NULL,
            started_at TEXT NOT NULL,
            time_zone TEXT NOT NULL,
            frequency TEXT CHECK (frequency IN ('always', 'often', 'sometimes', 'once')),
            tried TEXT NOT NULL CHECK (json_valid(tried)),
            article TEXT NOT NULL,
            browser TEXT NOT NULL,
            system TEXT NOT NULL,
            page_url TEXT NOT NULL,
            request_id TEXT NOT NULL,
            email TEXT NOT NULL
        ) STRICT;
        CREATE INDEX report_by_code ON report (code, created_at);
        CREATE TABLE vote (
            article TEXT NOT NULL,
            voter TEXT NOT NULL,
            is_helpful INTEGER NOT NULL CHECK (is_helpful IN (0, 1)),
            comment TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (article, voter)
        ) STRICT, WITHOUT ROWID;
        """
}
