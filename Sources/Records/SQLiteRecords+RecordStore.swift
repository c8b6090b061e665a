import Crypto
import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords: RecordStore {
    public func add(_ filing: Filing) throws -> FiledReport {
        try storing { db in
            if let reference = try insert(filing, into: db) {
                return FiledReport(filing, reference)
            }
            let sql = "SELECT * FROM report WHERE idempotency_key = ?"
            let statement = try db.cachedStatement(sql: sql)
            guard let row = try Row.fetchOne(statement, arguments: [filing.idempotencyKey]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "report not found")
            }
            return try FiledReport(row)
        }
    }

    public func report(token: ReportToken) throws -> FiledReport? {
        try database.read { db in
            let sql = """
                SELECT report.*, main.status AS main_status FROM report
                LEFT JOIN report AS main ON main.id = report.merged_into
                WHERE report.token_hash = ?
                """
            let statement = try db.cachedStatement(sql: sql)
            return try Row.fetchOne(statement, arguments: [hash(token)]).map(FiledReport.init)
        }
    }

    public func reports(after reference: ReportReference?, limit: Int) throws -> [FiledReport] {
        let sql = """
            SELECT * FROM report
            WHERE id > coalesce((SELECT id FROM report WHERE reference = ?), 0)
            ORDER BY id
            LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [reference?.description, limit])
                .map(FiledReport.init)
        }
    }

    public func add(_ vote: Vote) throws {
        let sql = """
            INSERT INTO vote (article, voter, is_helpful, comment, created_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (article, voter) DO UPDATE SET
                is_helpful = excluded.is_helpful,
                comment = iif(excluded.comment = '', comment, excluded.comment),
                created_at = excluded.created_at
            """
        try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    vote.article, vote.voter, vote.isHelpful, vote.comment,
                    vote.createdAt.milliseconds,
                ])
        }
    }

    public func helpfulness() throws -> [String: Double] {
        let sql = "SELECT article, sum(is_helpful), count(*) FROM vote GROUP BY article"
        return try database.read { db in
            let rows = try Row.fetchAll(db, sql: sql)
            let pairs = rows.map { row in
                (row[0] as String, VisitorSignals.helpfulness(helped: row[1], votes: row[2]))
            }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    public func checkReady() throws {
        try storing { db in
            try db.inSavepoint {
                try db.execute(sql: "DELETE FROM vote WHERE article = ''")
                return .rollback
            }
        }
    }

    /// Writes in one transaction, whole or not at all, and returns when it is
    /// durable. What may pass by itself, or by an operator's hand, becomes a
    /// problem that people can read, and is logged.
    func storing<Value: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> Value
    ) throws -> Value {
        do {
            return try commits.write(updates)
        } catch let error as DatabaseError {
            guard let problem = SQLiteRecords.problem(of: error.resultCode) else { throw error }
            log("cannot store: \(error)")
            throw problem
        }
    }

    /// Writes a file; what may pass by itself becomes a problem, as above.
    func storingFile<Value>(_ write: () throws -> Value) throws -> Value {
        do {
            return try write()
        } catch let error as FileError {
            log("cannot store a file: \(error)")
            throw error.isFull ? SQLiteRecords.full : SQLiteRecords.unavailable
        }
    }

    static let full = Problem(
        .full, "There is no room to store it. Keep this page open and send it again later.")
    static let unavailable = Problem(
        .unavailable(retryAfterSeconds: 30),
        "Storing it failed on our side. Keep this page open and send it again in a minute.")

    private static func problem(of code: ResultCode) -> Problem? {
        switch code {
        case .SQLITE_FULL: full
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN:
            unavailable
        default: nil
        }
    }

    /// Its reference; nil when its key was used before.
    private func insert(_ filing: Filing, into db: Database) throws -> ReportReference? {
        let sql = """
            INSERT INTO report (
                reference, token_hash, idempotency_key, status, created_at, code, summary,
                description, started_at, time_zone, frequency, tried, article, browser, system,
                page_url, request_id, email, skipped, updated_at
            )
            VALUES (?1, ?2, ?3, 'new', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                ?17, ?18, ?4)
            ON CONFLICT (idempotency_key) DO NOTHING
            """
        let report = filing.report
        let reference = try freeReference(db)
        try db.cachedStatement(sql: sql).execute(
            arguments: [
                reference.description, hash(filing.token),
                filing.idempotencyKey, filing.createdAt.milliseconds, report.code, report.summary,
                report.description, report.startedAt, report.timeZone, report.frequency?.rawValue,
                try json(report.tried), report.article, report.browser, report.system,
                report.pageURL, report.requestID, report.email, try json(report.skipped),
            ])
        guard db.changesCount > 0 else { return nil }
        let id = db.lastInsertedRowID
        if let sighting = filing.sighting { try insert(sighting, into: db) }
        try countReport(of: filing.knownCode, at: filing.createdAt, into: db)
        try attach(filing.attachments, toReport: id, at: filing.createdAt, db)
        try enqueue(.reportCreated(reference), report: id, at: filing.createdAt, in: db)
        return reference
    }

    /// A reference that no report has.
    private func freeReference(_ db: Database) throws -> ReportReference {
        var generator = SystemRandomNumberGenerator()
        let sql = "SELECT 1 FROM report WHERE reference = ?"
        while true {
            let reference = ReportReference.random(using: &generator)
            let statement = try db.cachedStatement(sql: sql)
            let isTaken = try Bool.fetchOne(statement, arguments: [reference.description])
            if isTaken == nil { return reference }
        }
    }

    private func json(_ steps: [String]) throws -> String {
        steps.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    }

    /// The database alone opens no report: of a token it keeps the hash.
    func hash(_ token: ReportToken) -> Data {
        Data(SHA256.hash(data: Array(token.text.utf8)))
    }
}
