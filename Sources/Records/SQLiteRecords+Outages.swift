public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func open(_ outage: NewOutage, by actor: Actor, at now: Date) throws -> Outage {
        try storing { db in
            let known = "SELECT reference FROM outage WHERE key = ?"
            if let text = try String.fetchOne(db, sql: known, arguments: [outage.key]) {
                return try self.outage(OutageReference(stored: text), db)
            }
            let reference = try insert(outage, at: now, db)
            let update = NewOutageUpdate(
                stage: .investigating, words: outage.words, expectedEnd: outage.expectedEnd,
                key: outage.key)
            _ = try insert(update, toOutage: db.lastInsertedRowID, by: actor, at: now, db)
            try enqueue(
                .outageOpened(reference.description, title: outage.title, code: outage.code),
                at: now, in: db)
            try audit(
                .outageOpened, on: reference.description, outage.code, by: actor, at: now, in: db)
            for report in outage.reports {
                _ = try change(report, .outage(reference), by: actor, at: now, in: db)
            }
            return try self.outage(reference, db)
        }
    }

    public func post(
        _ update: NewOutageUpdate, on reference: OutageReference, by actor: Actor, at now: Date
    ) throws {
        let sql = "UPDATE outage SET expected_end = ? WHERE id = ?"
        try storing { db in
            let id = try openID(
                of: reference, unlessDone: "outage_update", update.key, saying: update.words, db)
            guard let id, try insert(update, toOutage: id, by: actor, at: now, db) else { return }
            try db.execute(sql: sql, arguments: [update.expectedEnd?.milliseconds, id])
            try audit(
                .outageUpdated, on: reference.description, update.stage.rawValue, by: actor,
                at: now, in: db)
        }
    }

    public func reply(
        _ text: String, key: String, to reference: OutageReference, by actor: Actor, at now: Date
    ) throws {
        try storing { db in
            let id = try openID(of: reference, unlessDone: "outage_reply", key, saying: text, db)
            guard let id else { return }
            let reply = OutageReply(text: text, closes: false, author: actor.name, at: now)
            try insert(reply, key: key, toOutage: id, db)
            try audit(.outageAnswered, on: reference.description, by: actor, at: now, in: db)
        }
    }

    public func close(
        _ reference: OutageReference, _ closing: OutageClosing, by actor: Actor, at now: Date
    ) throws {
        let sql = "UPDATE outage SET closed_at = max(?, created_at) WHERE id = ?"
        try storing { db in
            let id = try openID(
                of: reference, unlessDone: "outage_update", closing.key, saying: closing.words, db)
            guard let id else { return }
            let last = NewOutageUpdate(
                stage: .resolved, words: closing.words, expectedEnd: nil, key: closing.key)
            _ = try insert(last, toOutage: id, by: actor, at: now, db)
            let reply = OutageReply(
                text: closing.reply, closes: true, author: actor.name, at: now)
            try insert(reply, key: closing.key, toOutage: id, db)
            try db.execute(sql: sql, arguments: [now.milliseconds, id])
            let closed = try outage(reference, db)
            try enqueue(
                .outageClosed(reference.description, title: closed.title, code: closed.code),
                at: now, in: db)
            try audit(.outageClosed, on: reference.description, by: actor, at: now, in: db)
        }
    }

    /// The id of an outage that is open; nil when a table has the key of what was done to it.
    private func openID(
        of reference: OutageReference, unlessDone table: String, _ key: String,
        saying words: String, _ db: Database
    ) throws -> Int64? {
        let sql = "SELECT id, closed_at FROM outage WHERE reference = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [reference.description]) else {
            throw SQLiteRecords.noOutage
        }
        let column = table == "outage_reply" ? "text" : "words"
        let done = "SELECT \(column) FROM \(table) WHERE outage_id = ? AND key = ?"
        let id: Int64 = row["id"]
        if let stored = try String.fetchOne(db, sql: done, arguments: [id, key]) {
            guard stored == words else {
                throw Problem(
                    .conflict,
                    "You sent this form before, with other words: those are stored. Press the button again to add these as well"
                )
            }
            return nil
        }
        guard (row["closed_at"] as Int64?) == nil else { throw SQLiteRecords.closedOutage }
        return id
    }

    private func insert(_ outage: NewOutage, at now: Date, _ db: Database) throws
        -> OutageReference
    {
        let sql = """
            INSERT INTO outage (
                reference, key, title, code, started_at, expected_end, created_at
            )
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        var generator = SystemRandomNumberGenerator()
        var reference = OutageReference.random(using: &generator)
        while try isTaken(reference, db) { reference = .random(using: &generator) }
        try db.execute(
            sql: sql,
            arguments: [
                reference.description, outage.key, outage.title, outage.code,
                outage.startedAt.milliseconds, outage.expectedEnd?.milliseconds,
                now.milliseconds,
            ])
        return reference
    }

    private func isTaken(_ reference: OutageReference, _ db: Database) throws -> Bool {
        let sql = "SELECT 1 FROM outage WHERE reference = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [reference.description]) != nil
    }

    /// False when the key was used before.
    private func insert(
        _ update: NewOutageUpdate, toOutage id: Int64, by actor: Actor, at now: Date,
        _ db: Database
    ) throws -> Bool {
        let sql = """
            INSERT INTO outage_update (outage_id, stage, words, author, key, created_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
            """
        try db.execute(
            sql: sql,
            arguments: [
                id, update.stage.rawValue, update.words, actor.name, update.key, now.milliseconds,
            ])
        return db.changesCount == 1
    }

    private func insert(
        _ reply: OutageReply, key: String, toOutage id: Int64, _ db: Database
    ) throws {
        let sql = """
            INSERT INTO outage_reply (outage_id, text, closes, author, key, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        try db.execute(
            sql: sql,
            arguments: [id, reply.text, reply.closes, reply.author, key, reply.at.milliseconds])
        try db.execute(sql: "UPDATE outage SET has_undelivered = 1 WHERE id = ?", arguments: [id])
    }

    static let noOutage = Problem(.notFound, "No outage has this reference.")
    static let closedOutage = Problem(
        .conflict, "This outage is closed. If it is back, open a new one.")
}
