extension Schema {
    /// How one person's reports are found, and those whose time to be erased has come. `erasure`
    /// has a row while words of what was erased may still stand in the search's index.
    static let privacy = """
        CREATE INDEX report_by_email ON report (lower(email)) WHERE email <> '';
        CREATE INDEX report_by_end ON report (coalesce(closed_at, solved_at))
            WHERE coalesce(closed_at, solved_at) IS NOT NULL AND erased_at IS NULL;
        CREATE TABLE erasure (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            is_merging INTEGER NOT NULL DEFAULT 0 CHECK (is_merging IN (0, 1))
        ) STRICT;
        """
}
