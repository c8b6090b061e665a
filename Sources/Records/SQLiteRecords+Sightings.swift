public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func sightingCounts(since hour: Hour, at now: Date) throws -> SightingCounts {
        try database.read { db in
            SightingCounts(
                countedSince: try countedSince(db), hours: try countedHours(since: hour, db),
                lastHour: try lastHour(before: now, db))
        }
    }

    public func spikes(since time: Date) throws -> [Spike] {
        let sql = """
            SELECT * FROM spike
            WHERE started_at >= ? OR ended_at IS NULL
            ORDER BY started_at DESC, code
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [time.milliseconds]).map(Spike.init)
        }
    }

    public func spikes(in period: Period) throws -> [Spike] {
        let sql = """
            SELECT * FROM spike WHERE started_at >= ? AND started_at < ?
            ORDER BY started_at DESC, code
            """
        let limits: StatementArguments = [
            period.first.start.milliseconds, period.last.advanced(by: 1).start.milliseconds,
        ]
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: limits).map(Spike.init)
        }
    }

    public func save(_ spikes: [Spike]) throws {
        let sql = """
            INSERT INTO spike (code, started_at, ended_at, peak, usual) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (started_at, code) DO UPDATE SET
                ended_at = excluded.ended_at, peak = excluded.peak
            """
        try storing { db in
            for spike in spikes {
                if try !spike.isOver && !isKnown(spike, db) {
                    try enqueue(
                        .spikeBegan(code: spike.code, people: spike.peak, usual: spike.usual),
                        at: spike.startedAt, in: db)
                }
                try db.execute(
                    sql: sql,
                    arguments: [
                        spike.code, spike.startedAt.milliseconds, spike.endedAt?.milliseconds,
                        spike.peak, spike.usual,
                    ])
            }
        }
    }

    public func removeSightings(at now: Date) throws {
        let today = Hour(now).number / 24
        let sql = """
            DELETE FROM sighting WHERE day <= :people;
            DELETE FROM sighting_hour WHERE hour < :hours;
            DELETE FROM spike WHERE started_at < :spikes AND ended_at IS NOT NULL;
            """
        let arguments: StatementArguments = [
            "people": today - SightingRetention.daysOfPeople,
            "hours": (today - SightingRetention.daysOfHours) * 24,
            "spikes": (today - SightingRetention.daysOfSpikes) * 86_400_000,
        ]
        try commits.write { try $0.execute(sql: sql, arguments: arguments) }
    }

    /// Counts a person for a code, once on a day, within the transaction of what
    /// makes the sighting.
    func insert(_ sighting: Sighting, into db: Database) throws {
        let hour = Hour(sighting.seenAt)
        let sql = """
            INSERT INTO sighting (day, code, person, source, seen_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            hour.number / 24, sighting.code, sighting.person, sighting.source.rawValue,
            sighting.seenAt.milliseconds,
        ])
        guard db.changesCount > 0 else { return }
        let counting = """
            INSERT INTO sighting_hour (hour, code, people) VALUES (?, ?, 1)
            ON CONFLICT (hour, code) DO UPDATE SET people = people + 1
            """
        try db.cachedStatement(sql: counting).execute(arguments: [hour.number, sighting.code])
    }

    private func isKnown(_ spike: Spike, _ db: Database) throws -> Bool {
        let sql = "SELECT 1 FROM spike WHERE started_at = ? AND code = ?"
        let key: StatementArguments = [spike.startedAt.milliseconds, spike.code]
        return try Row.fetchOne(db, sql: sql, arguments: key) != nil
    }

    private func countedSince(_ db: Database) throws -> Hour {
        // Both minima are found at the edge of a table.
        let sql =
            "SELECT min(hour) FROM sighting_start UNION ALL SELECT min(hour) FROM sighting_hour"
        return Hour(try Int?.fetchAll(db, sql: sql).compactMap(\.self).min() ?? 0)
    }

    private func countedHours(since hour: Hour, _ db: Database) throws -> [CountedHour] {
        let sql = "SELECT hour, code, people FROM sighting_hour WHERE hour >= ?"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [hour.number])
        return try Array(
            rows.map { row in
                CountedHour(code: row[1], hour: Hour(row[0] as Int), people: row[2])
            })
    }

    private func lastHour(before now: Date, _ db: Database) throws -> [String: Int] {
        let sql = """
            SELECT code, count(*) FROM sighting
            WHERE seen_at > ? AND seen_at <= ?
            GROUP BY code
            """
        let arguments: StatementArguments = [now.milliseconds - 3_600_000, now.milliseconds + 999]
        return Dictionary(
            try Row.fetchAll(db, sql: sql, arguments: arguments).map { ($0[0], $0[1]) }
        ) { first, _ in first }
    }
}

extension Spike {
    /// A row of the table `spike`.
    fileprivate init(_ row: Row) {
        func time(_ milliseconds: Int64) -> Date {
            Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        }
        self.init(
            code: row["code"], startedAt: time(row["started_at"]),
            endedAt: (row["ended_at"] as Int64?).map(time), peak: row["peak"], usual: row["usual"])
    }
}
