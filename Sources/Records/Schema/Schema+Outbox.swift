extension Schema {
    /// What somebody is to be told, who is told, and who wants to be. Times are milliseconds
    /// since 1970. An event has no `fanned_at` until it has a delivery for each receiver; a
    /// delivery has a `claimed_at` while somebody sends it. Reporters' addresses stand in
    /// `mail_wish` alone.
    static let outbox = """
        CREATE TABLE webhook (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            url TEXT NOT NULL CHECK (url <> ''),
            form TEXT NOT NULL CHECK (form IN ('json', 'slack')),
            kinds TEXT NOT NULL CHECK (json_valid(kinds)),
            created_at INTEGER NOT NULL,
            removed_at INTEGER
        ) STRICT;
        CREATE TABLE mail_wish (
            report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
            address TEXT NOT NULL CHECK (address <> ''),
            confirm_hash BLOB NOT NULL UNIQUE CHECK (length(confirm_hash) = 32),
            stop_hash BLOB NOT NULL UNIQUE CHECK (length(stop_hash) = 32),
            asked INTEGER NOT NULL CHECK (asked > 0),
            asked_at INTEGER NOT NULL,
            confirmed_at INTEGER,
            ended_at INTEGER
        ) STRICT;
        CREATE TABLE outbox_event (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(12)))),
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            report_id INTEGER,
            message_id INTEGER,
            figures TEXT NOT NULL CHECK (json_valid(figures)),
            at INTEGER NOT NULL,
            fanned_at INTEGER
        ) STRICT;
        CREATE INDEX outbox_event_new ON outbox_event (id) WHERE fanned_at IS NULL;
        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES outbox_event (id) ON DELETE CASCADE,
            way TEXT NOT NULL CHECK (way IN ('mail', 'webhook')),
            webhook_id INTEGER REFERENCES webhook (id),
            team_address TEXT,
            state TEXT NOT NULL DEFAULT 'pending'
                CHECK (state IN ('pending', 'delivered', 'failed', 'dropped')),
            attempts INTEGER NOT NULL DEFAULT 0,
            last_error TEXT NOT NULL DEFAULT '',
            created_at INTEGER NOT NULL,
            since INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            claimed_at INTEGER,
            ended_at INTEGER,
            CHECK ((way = 'webhook') = (webhook_id IS NOT NULL))
        ) STRICT;
        CREATE INDEX delivery_by_event ON delivery (event_id);
        CREATE INDEX delivery_due ON delivery (way, due_at) WHERE state = 'pending';
        CREATE INDEX delivery_of_webhook ON delivery (webhook_id, due_at)
            WHERE state = 'pending' AND webhook_id IS NOT NULL;
        CREATE INDEX delivery_claimed ON delivery (webhook_id) WHERE claimed_at IS NOT NULL;
        CREATE INDEX delivery_by_state ON delivery (state, id);
        """
}
