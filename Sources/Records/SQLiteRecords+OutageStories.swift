public import Handrail
import FoundationEssentials
import GRDB

extension SQLiteRecords {
    public func story(of reference: OutageReference) throws -> OutageStory? {
        let replies = "SELECT * FROM outage_reply WHERE outage_id = ? ORDER BY id DESC"
        let waiting = """
            SELECT count(*) FROM report
            WHERE outage_id = ?1 AND erased_at IS NULL AND outage_reply_id
                < (SELECT coalesce(max(id), 0) FROM outage_reply WHERE outage_id = ?1)
            """
        return try database.read { db in
            guard let row = try row(of: reference, db) else { return nil }
            let id: Int64 = row["id"]
            return OutageStory(
                outage: Outage(row), updates: try updates(since: id, through: id, db)[id] ?? [],
                replies: try Row.fetchAll(db, sql: replies, arguments: [id]).map(OutageReply.init),
                waitingCount: try Int.fetchOne(db, sql: waiting, arguments: [id]) ?? 0)
        }
    }

    public func openOutages() throws -> [Outage] {
        let sql = "\(outages) WHERE closed_at IS NULL ORDER BY id DESC"
        return try database.read { db in try Row.fetchAll(db, sql: sql).map(Outage.init) }
    }

    public func closedOutages(limit: Int) throws -> [Outage] {
        let sql = "\(outages) WHERE closed_at IS NOT NULL ORDER BY closed_at DESC LIMIT ?"
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [limit]).map(Outage.init)
        }
    }

    public func openOutageCount() throws -> Int {
        let sql = "SELECT count(*) FROM outage WHERE closed_at IS NULL"
        return try database.read { db in try Int.fetchOne(db, sql: sql) ?? 0 }
    }

    public func outageNotices(limit: Int) throws -> [OutageNotice] {
        try database.read { db in
            let sql = "\(outages) ORDER BY id DESC LIMIT ?"
            let rows = try Row.fetchAll(db, sql: sql, arguments: [limit])
            guard let first: Int64 = rows.last?["id"] else { return [] }
            let updates = try updates(since: first, through: .max, db)
            return rows.map { row in
                OutageNotice(outage: Outage(row), updates: updates[row["id"]] ?? [])
            }
        }
    }

    /// An outage that is there.
    func outage(_ reference: OutageReference, _ db: Database) throws -> Outage {
        guard let row = try row(of: reference, db) else { throw SQLiteRecords.noOutage }
        return Outage(row)
    }

    private func row(of reference: OutageReference, _ db: Database) throws -> Row? {
        try Row.fetchOne(
            db, sql: "\(outages) WHERE reference = ?", arguments: [reference.description])
    }

    private var outages: String {
        """
        SELECT *, (SELECT count(*) FROM report WHERE outage_id = outage.id) AS reports FROM outage
        """
    }

    /// What was posted on outages with ids of a range, newest first.
    private func updates(
        since first: Int64, through last: Int64, _ db: Database
    ) throws -> [Int64: [OutageUpdate]] {
        let sql = """
            SELECT * FROM outage_update WHERE outage_id BETWEEN ? AND ? ORDER BY outage_id, id DESC
            """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [first, last])
        return Dictionary(grouping: rows) { $0["outage_id"] as Int64 }
            .mapValues { $0.map(OutageUpdate.init) }
    }
}

extension Outage {
    /// A row of the table `outage`, with the number of its reports.
    fileprivate init(_ row: Row) {
        func time(_ name: String) -> Date? {
            (row[name] as Int64?).map { Date(milliseconds: $0) }
        }
        self.init(
            reference: OutageReference(stored: row["reference"]), title: row["title"],
            code: row["code"], startedAt: Date(milliseconds: row["started_at"]),
            expectedEnd: time("expected_end"), closedAt: time("closed_at"),
            reportCount: row["reports"])
    }
}

extension OutageUpdate {
    /// A row of the table `outage_update`.
    fileprivate init(_ row: Row) {
        self.init(
            stage: OutageStage(rawValue: row["stage"]) ?? .investigating, words: row["words"],
            author: row["author"], at: Date(milliseconds: row["created_at"]))
    }
}

extension OutageReply {
    /// A row of the table `outage_reply`.
    fileprivate init(_ row: Row) {
        self.init(
            text: row["text"], closes: row["closes"], author: row["author"],
            at: Date(milliseconds: row["created_at"]))
    }
}
