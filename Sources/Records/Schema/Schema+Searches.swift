extension Schema {
    /// Days are `YYYY-MM-DD` in UTC; a hidden text is a keyed hash. Nothing says
    /// who searched, or at what time of the day.
    static let searches = """
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
