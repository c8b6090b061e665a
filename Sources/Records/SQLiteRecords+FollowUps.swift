import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func add(_ followUp: FollowUp, to reference: ReportReference) throws -> FiledReport? {
        try storing { db in try add(followUp, to: reference, db) { _ in } }
    }

    public func reply(
        _ followUp: FollowUp, to reference: ReportReference, by actor: Actor
    ) throws -> FiledReport? {
        try storing { db in
            try add(followUp, to: reference, db) { next in
                try audit(
                    .reportAnswered, on: reference.description, next?.rawValue ?? "", by: actor,
                    at: followUp.createdAt, in: db)
            }
        }
    }

    public func isSent(_ key: String) throws -> Bool {
        let sql = "SELECT 1 FROM message WHERE key = ?"
        return try database.read { try Int.fetchOne($0, sql: sql, arguments: [key]) != nil }
    }

    /// `stored` is told where the report moves, when this is stored and was not before.
    func add(
        _ followUp: FollowUp, to reference: ReportReference, _ db: Database,
        stored: (ReportStatus?) throws -> Void
    ) throws -> FiledReport? {
        guard let row = try row(of: reference, db) else { return nil }
        let id: Int64 = row["id"]
        let filed = try FiledReport(row)
        guard filed.erasedAt == nil else {
            throw Problem(
                .conflict, "This report was erased, so nothing can be added. Send a new one")
        }
        if try isStored(followUp, about: id, db) || followUp.isIdle(on: filed.shownStatus) {
            return filed
        }
        if let main = row["merged_into"] as Int64? {
            try stored(try insert(followUp, aboutMerged: id, filed, into: main, db))
        } else {
            let next = followUp.status(after: filed.status)
            let message = try insert(followUp, next, about: id, db)
            try enqueue(followUp, stored: message, about: reference, id, db)
            try db.execute(
                sql: "UPDATE report SET status = coalesce(?, status), updated_at = ? WHERE id = ?",
                arguments: [next?.rawValue, followUp.createdAt.milliseconds, id])
            if followUp.author != .visitor { try deliver(followUp, next, ofMain: id, db) }
            try stored(next)
        }
        return try self.row(of: reference, db).map(FiledReport.init)
    }

    public func messages(about reference: ReportReference) throws -> [Message] {
        let sql = """
            SELECT message.* FROM message
            JOIN report ON report.id = message.report_id
            WHERE report.reference = ?
            ORDER BY message.id
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [reference.description]).map(Message.init)
        }
    }

    public func report(reference: ReportReference) throws -> FiledReport? {
        try database.read { db in try row(of: reference, db).map(FiledReport.init) }
    }

    /// The row of a report, with where the one stands that it was merged into.
    func row(of reference: ReportReference, _ db: Database) throws -> Row? {
        let sql = """
            SELECT report.*, main.status AS main_status FROM report
            LEFT JOIN report AS main ON main.id = report.merged_into
            WHERE report.reference = ?
            """
        return try Row.fetchOne(db, sql: sql, arguments: [reference.description])
    }

    /// Whether the key was used for this before; used for anything else is a conflict.
    private func isStored(_ followUp: FollowUp, about id: Int64, _ db: Database) throws -> Bool {
        let sql = "SELECT report_id, kind, text, asked FROM message WHERE key = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [followUp.key]) else {
            return false
        }
        guard row["report_id"] == id, row["kind"] == followUp.kind.rawValue,
            row["text"] == followUp.text, (row["asked"] as String?) == followUp.status?.rawValue
        else {
            throw Problem(
                .conflict,
                "You sent this form before, with other words: those are stored. Press the button again to add these as well"
            )
        }
        return true
    }

    /// Queues what is to be told of something that was said.
    func enqueue(
        _ followUp: FollowUp, stored message: Int64, about reference: ReportReference,
        _ id: Int64, _ db: Database
    ) throws {
        guard let event = NotificationEvent(followUp, about: reference, message: message) else {
            return
        }
        try enqueue(event, report: id, at: followUp.createdAt, in: db)
    }

    /// The message's id.
    func insert(
        _ followUp: FollowUp, _ status: ReportStatus?, about id: Int64, _ db: Database
    ) throws -> Int64 {
        let sql = """
            INSERT INTO message (report_id, author, kind, text, status, asked, key, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.execute(
            sql: sql,
            arguments: [
                id, followUp.author.rawValue, followUp.kind.rawValue, followUp.text,
                status?.rawValue, followUp.status?.rawValue, followUp.key,
                followUp.createdAt.milliseconds,
            ])
        let message = db.lastInsertedRowID
        try attach(
            followUp.attachments, toReport: id, message: message, at: followUp.createdAt, db)
        return message
    }

    /// The message of an id; nil when there is none.
    func message(_ id: Int64, _ db: Database) throws -> Message? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM message WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(Message.init)
    }
}

extension Message {
    /// A row of the table `message` as the domain knows it.
    init(_ row: Row) {
        self.init(
            id: row["id"], author: Author(rawValue: row["author"]) ?? .system,
            kind: Kind(rawValue: row["kind"]) ?? .message, text: row["text"],
            status: (row["status"] as String?).flatMap(ReportStatus.init),
            createdAt: Date(milliseconds: row["created_at"]))
    }
}
