extension Schema {
    /// The people of the desk. Times are milliseconds since 1970; of ids that open
    /// something there is the SHA-256 only. `totp_step` is the last step of time that
    /// was used, so that a code works once. The audit log takes entries and nothing else.
    static let people = """
        CREATE TABLE agent (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
            email TEXT NOT NULL DEFAULT '',
            role TEXT NOT NULL CHECK (role IN ('agent', 'admin')),
            password TEXT NOT NULL CHECK (password <> ''),
            totp_secret BLOB,
            totp_step INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            disabled_at INTEGER
        ) STRICT;
        CREATE TABLE recovery_code (
            agent_id INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
            code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
            PRIMARY KEY (agent_id, code_hash)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
            id_hash BLOB PRIMARY KEY CHECK (length(id_hash) = 32),
            public_id TEXT NOT NULL UNIQUE,
            agent_id INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
            browser TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_by_agent ON session (agent_id, seen_at);
        CREATE TABLE api_token (
            id INTEGER PRIMARY KEY,
            agent_id INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (name <> ''),
            token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
            scopes TEXT NOT NULL CHECK (json_valid(scopes)),
            created_at INTEGER NOT NULL,
            used_at INTEGER,
            revoked_at INTEGER
        ) STRICT;
        CREATE INDEX api_token_by_agent ON api_token (agent_id, id);
        CREATE TABLE audit_entry (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            agent_id INTEGER,
            actor TEXT NOT NULL,
            way TEXT NOT NULL CHECK (way IN ('desk', 'api', 'command', 'system')),
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
        CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry
            BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
        CREATE TRIGGER audit_entry_remains BEFORE DELETE ON audit_entry
            BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
        """
}
