import GRDB

/// The tables of the records, and how they came to be.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 reports and votes") { try $0.execute(sql: reportsAndVotes) }
        migrator.registerMigration("2 searches") { try $0.execute(sql: searches) }
        return migrator
    }

    /// Times are milliseconds since 1970; `tried` is a JSON array of step ids.
    private static let reportsAndVotes = """
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

    /// Days are `YYYY-MM-DD` in UTC; a hidden text is a keyed hash. Nothing says
    /// who searched, or at what time of the day.
    private static let searches = """
        CREATE TABLE search (
            text TEXT NOT NULL,
            day TEXT NOT NULL,
            is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
            count INTEGER NOT NULL CHECK (count > 0),
            results INTEGER NOT NULL CHECK (results >= 0),
            PRIMARY KEY (text, day)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX search_by_day ON search (day);
        CREATE TABLE search_opening (
            text TEXT NOT NULL,
            day TEXT NOT NULL,
            path TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (text, day, path)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX search_opening_by_day ON search_opening (day);
        """
}
