import Crypto
public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func hold(_ file: NewFile, at now: Date) throws -> StoredFile {
        try checkRoom(at: now)
        // A sweep may take equal contents away in between, once.
        for _ in 0..<2 {
            let (digest, size) = try storingFile { try files.store(file.contents) }
            let held = StoredFile(
                id: .random(), name: file.name, kind: file.kind, size: size, digest: digest,
                summary: file.summary)
            if try keep(held, at: now) { return held }
        }
        throw SQLiteRecords.unavailable
    }

    public func heldFiles(_ ids: [FileID], at now: Date) throws -> [StoredFile] {
        guard !ids.isEmpty else { return [] }
        let sql = "SELECT * FROM held_file WHERE id_hash = ? AND created_at > ?"
        return try database.read { db in
            try ids.compactMap { id in
                let arguments: StatementArguments = [hash(id), SQLiteRecords.limit(at: now)]
                return try Row.fetchOne(db, sql: sql, arguments: arguments)
                    .map { try StoredFile($0, id: id) }
            }
        }
    }

    public func attachments(of token: ReportToken) throws -> [StoredFile] {
        let sql = """
            SELECT attachment.*
            FROM attachment
            JOIN report ON report.id = attachment.report_id
            WHERE report.token_hash = ?
            ORDER BY attachment.id
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [hash(token)]).map { try StoredFile($0) }
        }
    }

    public func attachment(
        _ id: FileID, of token: ReportToken
    ) throws -> (StoredFile, path: String)? {
        try attachment(id, where: "report.token_hash = ?", hash(token))
    }

    public func attachments(about reference: ReportReference) throws -> [StoredFile] {
        let sql = """
            SELECT attachment.*
            FROM attachment
            JOIN report ON report.id = attachment.report_id
            WHERE report.reference = ?
            ORDER BY attachment.id
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [reference.description])
                .map { try StoredFile($0) }
        }
    }

    public func attachment(
        _ id: FileID, about reference: ReportReference
    ) throws -> (StoredFile, path: String)? {
        try attachment(id, where: "report.reference = ?", reference.description)
    }

    /// A file of the one report that a condition names.
    private func attachment(
        _ id: FileID, where condition: String, _ value: any DatabaseValueConvertible & Sendable
    ) throws -> (StoredFile, path: String)? {
        let sql = """
            SELECT attachment.*
            FROM attachment
            JOIN report ON report.id = attachment.report_id
            WHERE attachment.public_id = ? AND \(condition)
            """
        return try database.read { db in
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [id.text, value]) else {
                return nil
            }
            let attachment = try StoredFile(row)
            return (attachment, files.path(of: attachment.digest))
        }
    }

    /// Makes held files part of a report, or of a message of it, within the
    /// transaction that stores that. Throws when one of them is not held any more.
    func attach(
        _ ids: [FileID], toReport report: Int64, message: Int64? = nil, at now: Date, _ db: Database
    ) throws {
        let sql = """
            INSERT INTO attachment (
                public_id, report_id, message_id, sha256, kind, name, size, summary, created_at
            )
            SELECT ?, ?, ?, sha256, kind, name, size, summary, ?
            FROM held_file
            WHERE id_hash = ? AND created_at > ?
            """
        for id in ids {
            try db.execute(
                sql: sql,
                arguments: [
                    FileID.random().text, report, message, now.milliseconds, hash(id),
                    SQLiteRecords.limit(at: now),
                ])
            guard db.changesCount == 1 else {
                throw Problem(
                    .conflict, "A file is not kept any more. Choose it again, then send this.")
            }
        }
    }

    /// Held files share a room, whoever uploads them: reports come first.
    private func checkRoom(at now: Date) throws {
        let sql = "SELECT coalesce(sum(size), 0) FROM held_file WHERE created_at > ?"
        let used = try database.read { db in
            try Int.fetchOne(db, sql: sql, arguments: [SQLiteRecords.limit(at: now)]) ?? 0
        }
        guard used <= AttachmentLimits.heldBytes else { throw SQLiteRecords.full }
    }

    /// False when the content has gone again.
    private func keep(_ file: StoredFile, at now: Date) throws -> Bool {
        let sql = """
            INSERT INTO held_file (id_hash, sha256, kind, name, size, summary, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        return try storing { db in
            guard files.has(file.digest) else { return false }
            try db.execute(
                sql: sql,
                arguments: [
                    hash(file.id), Data(file.digest), file.kind.rawValue, file.name, file.size,
                    try file.summary.json, now.milliseconds,
                ])
            return true
        }
    }

    /// Held files from before this are none any more; in milliseconds since 1970.
    static func limit(at now: Date) -> Int64 {
        now.addingTimeInterval(-AttachmentLimits.heldSeconds).milliseconds
    }

    /// The database alone opens no held file.
    private func hash(_ id: FileID) -> Data { Data(SHA256.hash(data: Array(id.text.utf8))) }
}
