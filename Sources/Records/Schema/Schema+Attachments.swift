extension Schema {
    /// Contents lie in `attachments/`, named by their SHA-256. A held file waits
    /// for its form to be sent; of its id there is the hash only.
    static let attachments = """
        CREATE TABLE attachment (
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            message_id INTEGER REFERENCES message (id) ON DELETE CASCADE,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            kind TEXT NOT NULL
                CHECK (kind IN ('png', 'jpeg', 'webp', 'text', 'json', 'recording')),
            name TEXT NOT NULL CHECK (name <> ''),
            size INTEGER NOT NULL CHECK (size > 0),
            summary TEXT NOT NULL CHECK (json_valid(summary)),
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX attachment_by_report ON attachment (report_id, id);
        CREATE INDEX attachment_by_content ON attachment (sha256);
        CREATE TABLE held_file (
            id_hash BLOB PRIMARY KEY,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            kind TEXT NOT NULL
                CHECK (kind IN ('png', 'jpeg', 'webp', 'text', 'json', 'recording')),
            name TEXT NOT NULL CHECK (name <> ''),
            size INTEGER NOT NULL CHECK (size > 0),
            summary TEXT NOT NULL CHECK (json_valid(summary)),
            created_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX held_file_by_time ON held_file (created_at, size);
        CREATE INDEX held_file_by_content ON held_file (sha256);
        """
}
