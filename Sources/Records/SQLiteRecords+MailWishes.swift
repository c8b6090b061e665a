public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func mailWish(of reference: ReportReference) throws -> MailWish? {
        try database.read { db in
            try mailWish("report.reference = ?", reference.description, db)
        }
    }

    public func mailWish(confirmHash: [UInt8]) throws -> MailWish? {
        try database.read { db in
            try mailWish("mail_wish.confirm_hash = ?", Data(confirmHash), db)
        }
    }

    public func mailWish(stopHash: [UInt8]) throws -> MailWish? {
        try database.read { db in try mailWish("mail_wish.stop_hash = ?", Data(stopHash), db) }
    }

    public func askForMail(
        _ reference: ReportReference, _ hashes: MailWishHashes, at now: Date
    ) throws -> MailWish? {
        let find = "SELECT id, email FROM report WHERE reference = ? AND email <> ''"
        // A wish that was confirmed or was asked about just now stays as it is.
        let keep = """
            INSERT INTO mail_wish (report_id, address, confirm_hash, stop_hash, asked, asked_at)
            VALUES (?1, ?2, ?3, ?4, 1, ?5)
            ON CONFLICT (report_id) DO UPDATE SET
                asked = asked + 1, asked_at = ?5, confirmed_at = NULL, ended_at = NULL
            WHERE (confirmed_at IS NULL OR ended_at IS NOT NULL) AND asked < ?6
                AND asked_at <= ?7
            """
        return try storing { db in
            let row = try Row.fetchOne(db, sql: find, arguments: [reference.description])
            guard let row, let id: Int64 = row["id"], let address: String = row["email"] else {
                return nil
            }
            try db.execute(
                sql: keep,
                arguments: [
                    id, address, Data(hashes.confirm), Data(hashes.stop), now.milliseconds,
                    MailWish.mostAsked,
                    now.addingTimeInterval(-MailWish.askingInterval).milliseconds,
                ])
            if db.changesCount > 0 {
                try enqueue(.mailAsked(reference), report: id, at: now, in: db)
            }
            return try mailWish(ofRow: id, db)
        }
    }

    public func confirmMail(_ confirmHash: [UInt8], at now: Date) throws -> MailWish? {
        let sql = """
            UPDATE mail_wish SET confirmed_at = coalesce(confirmed_at, ?1)
            WHERE confirm_hash = ?2 AND ended_at IS NULL
            RETURNING report_id
            """
        return try change(sql, confirmHash, at: now)
    }

    public func endMail(_ stopHash: [UInt8], at now: Date) throws -> MailWish? {
        let sql = """
            UPDATE mail_wish SET ended_at = coalesce(ended_at, ?1) WHERE stop_hash = ?2
            RETURNING report_id
            """
        return try change(sql, stopHash, at: now)
    }

    /// The wish about the report of a row.
    func mailWish(ofRow report: Int64, _ db: Database) throws -> MailWish? {
        try mailWish("mail_wish.report_id = ?", report, db)
    }

    private func change(_ sql: String, _ hash: [UInt8], at now: Date) throws -> MailWish? {
        try storing { db in
            let id = try Int64.fetchOne(db, sql: sql, arguments: [now.milliseconds, Data(hash)])
            return try id.flatMap { try mailWish(ofRow: $0, db) }
        }
    }

    private func mailWish(
        _ condition: String, _ value: any DatabaseValueConvertible & Sendable, _ db: Database
    ) throws -> MailWish? {
        let sql = """
            SELECT mail_wish.*, report.reference FROM mail_wish
            JOIN report ON report.id = mail_wish.report_id
            WHERE \(condition)
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchOne(statement, arguments: [value]).map(MailWish.init)
    }
}

extension MailWish {
    /// A row of the table `mail_wish` with its report's reference.
    fileprivate init(_ row: Row) {
        self.init(
            reference: ReportReference(stored: row["reference"]), address: row["address"],
            askedAt: Date(milliseconds: row["asked_at"]),
            confirmedAt: (row["confirmed_at"] as Int64?).map { Date(milliseconds: $0) },
            endedAt: (row["ended_at"] as Int64?).map { Date(milliseconds: $0) })
    }
}
