extension Schema {
    /// The answers that the team shares, and the way from a report to those that were
    /// merged into it. `codes` is a JSON array; times are milliseconds since 1970. A message's
    /// `status` is where it brought the report, `asked` where whoever sent it wanted that.
    static let answers = """
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY,
            title TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (title <> ''),
            text TEXT NOT NULL CHECK (text <> ''),
            codes TEXT NOT NULL CHECK (json_valid(codes)),
            author_id INTEGER REFERENCES agent (id),
            changed_at INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        ALTER TABLE message ADD COLUMN asked TEXT;
        CREATE INDEX report_by_merge ON report (merged_into, id) WHERE merged_into IS NOT NULL;
        """
}
