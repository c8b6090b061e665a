extension Schema {
    /// Days and hours are whole ones since 1970, other times milliseconds. A
    /// person has one sighting a code and day, and counts in the hour of it;
    /// `sighting_hour` is kept in the same transactions as `sighting`.
    /// `sighting_start` has one row: the hour in which counting began.
    static let sightings = """
        CREATE TABLE sighting (
            day INTEGER NOT NULL,
            code TEXT NOT NULL,
            person TEXT NOT NULL,
            source TEXT NOT NULL CHECK (source IN ('report', 'guide')),
            seen_at INTEGER NOT NULL,
            PRIMARY KEY (day, code, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sighting_by_time ON sighting (seen_at, code);
        CREATE TABLE sighting_hour (
            hour INTEGER NOT NULL,
            code TEXT NOT NULL,
            people INTEGER NOT NULL CHECK (people > 0),
            PRIMARY KEY (hour, code)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sighting_start (hour INTEGER NOT NULL) STRICT;
        INSERT INTO sighting_start SELECT CAST(strftime('%s', 'now') AS INTEGER) / 3600;
        CREATE TABLE spike (
            code TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            ended_at INTEGER CHECK (ended_at >= started_at),
            peak INTEGER NOT NULL CHECK (peak > 0),
            usual REAL NOT NULL CHECK (usual >= 0),
            PRIMARY KEY (started_at, code)
        ) STRICT, WITHOUT ROWID;
        """
}
