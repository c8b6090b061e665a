public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func answers() throws -> [CannedAnswer] {
        let sql = """
            SELECT answer.*, agent.name AS author FROM answer
            LEFT JOIN agent ON agent.id = answer.author_id
            ORDER BY answer.title
            LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [CannedAnswer.most]).map(CannedAnswer.init)
        }
    }

    public func answer(_ id: Int64) throws -> CannedAnswer? {
        let sql = """
            SELECT answer.*, agent.name AS author FROM answer
            LEFT JOIN agent ON agent.id = answer.author_id
            WHERE answer.id = ?
            """
        return try database.read { db in
            try Row.fetchOne(db, sql: sql, arguments: [id]).map(CannedAnswer.init)
        }
    }

    @discardableResult
    public func addAnswer(
        _ content: CannedAnswer.Content, by actor: Actor, at now: Date
    ) throws -> Int64 {
        let sql = """
            INSERT INTO answer (title, text, codes, author_id, changed_at)
            VALUES (?, ?, ?, ?, ?)
            """
        return try storing { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM answer") ?? 0
            guard count < CannedAnswer.most else {
                throw Problem(
                    .conflict, "There are \(count) answers already: remove one that nobody uses.")
            }
            try requireFreeTitle(content.title, except: nil, db)
            try db.execute(
                sql: sql,
                arguments: [
                    content.title, content.text, try json(content.codes), actor.agentID,
                    now.milliseconds,
                ])
            let id = db.lastInsertedRowID
            try audit(
                .answerAdded, on: "answer \(id)", content.title, by: actor, at: now, in: db)
            return id
        }
    }

    public func changeAnswer(
        _ id: Int64, to content: CannedAnswer.Content, version: Int64, by actor: Actor,
        at now: Date
    ) throws -> Bool {
        let sql = """
            UPDATE answer SET title = ?, text = ?, codes = ?, author_id = ?, changed_at = ?,
                version = version + 1
            WHERE id = ?
            """
        return try storing { db in
            let known = "SELECT version FROM answer WHERE id = ?"
            guard let current = try Int64.fetchOne(db, sql: known, arguments: [id]) else {
                return false
            }
            guard current == version else {
                throw Problem(
                    .conflict,
                    "Somebody changed this answer meanwhile. Open it in another tab, compare, and save yours again."
                )
            }
            try requireFreeTitle(content.title, except: id, db)
            try db.execute(
                sql: sql,
                arguments: [
                    content.title, content.text, try json(content.codes), actor.agentID,
                    now.milliseconds, id,
                ])
            try audit(
                .answerChanged, on: "answer \(id)", content.title, by: actor, at: now, in: db)
            return true
        }
    }

    public func removeAnswer(_ id: Int64, by actor: Actor, at now: Date) throws -> Bool {
        let sql = "DELETE FROM answer WHERE id = ? RETURNING title"
        return try storing { db in
            guard let title = try String.fetchOne(db, sql: sql, arguments: [id]) else {
                return false
            }
            try audit(.answerRemoved, on: "answer \(id)", title, by: actor, at: now, in: db)
            return true
        }
    }

    private func requireFreeTitle(_ title: String, except id: Int64?, _ db: Database) throws {
        let sql = "SELECT 1 FROM answer WHERE title = ? AND id IS NOT ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [title, id]) == nil else {
            throw Problem(.conflict, "Another answer has this title. Choose another title.")
        }
    }

    private func json(_ codes: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(codes), as: UTF8.self)
    }
}

extension CannedAnswer {
    /// A row of the table `answer`, with its author, as the domain knows it.
    fileprivate init(_ row: Row) throws {
        let codes = try JSONDecoder().decode(
            [String].self, from: Data((row["codes"] as String).utf8))
        self.init(
            id: row["id"],
            content: Content(title: row["title"], text: row["text"], codes: codes),
            version: row["version"], author: row["author"],
            changedAt: Date(milliseconds: row["changed_at"]))
    }
}
