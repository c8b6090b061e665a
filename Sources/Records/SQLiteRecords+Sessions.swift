public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func addSession(_ session: DeskSession, idHash: [UInt8], by actor: Actor) throws {
        let sql = """
            INSERT INTO session (id_hash, public_id, agent_id, browser, created_at, seen_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    Data(idHash), session.publicID, session.agentID, session.browser,
                    session.createdAt.milliseconds, session.seenAt.milliseconds,
                ])
            try audit(.login, on: actor.name, by: actor, at: session.createdAt, in: db)
        }
    }

    public func session(idHash: [UInt8], at now: Date) throws -> (DeskSession, Agent)? {
        let found = try database.read { db -> (DeskSession, Agent)? in
            let sql = "SELECT * FROM session WHERE id_hash = ?"
            let statement = try db.cachedStatement(sql: sql)
            guard let row = try Row.fetchOne(statement, arguments: [Data(idHash)]),
                let agent = try agent(row["agent_id"], db)
            else { return nil }
            return (DeskSession(row), agent)
        }
        guard let (session, agent) = found, !session.isOver(at: now), !agent.isDisabled else {
            return nil
        }
        if now.timeIntervalSince(session.seenAt) > 60 { try markSeen(idHash, at: now) }
        return (session, agent)
    }

    public func sessions(of agent: Int64, at now: Date) throws -> [DeskSession] {
        let sql = "SELECT * FROM session WHERE agent_id = ? ORDER BY seen_at DESC"
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [agent]).map(DeskSession.init)
                .filter { !$0.isOver(at: now) }
        }
    }

    public func endSessions(
        of agent: Int64, publicID: String?, except kept: String?, by actor: Actor, at now: Date
    ) throws {
        try storing { db in
            guard let owner = try self.agent(agent, db) else { return }
            let count = try endSessions(of: agent, publicID: publicID, except: kept, db)
            guard count > 0 else { return }
            try audit(
                .sessionRevoked, on: owner.name, "\(count)", by: actor, at: now, in: db)
        }
    }

    public func removeSessions(at now: Date) throws {
        let sql = "DELETE FROM session WHERE seen_at < ? OR created_at < ?"
        try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    (now - DeskSession.idleLifetime).milliseconds,
                    (now - DeskSession.lifetime).milliseconds,
                ])
        }
    }

    /// Ends the one of this public id, or all; answers how many.
    @discardableResult
    func endSessions(
        of agent: Int64, publicID: String? = nil, except kept: String?, _ db: Database
    ) throws -> Int {
        let sql = """
            DELETE FROM session
            WHERE agent_id = ?1 AND (?2 IS NULL OR public_id = ?2)
                AND (?3 IS NULL OR public_id <> ?3)
            """
        try db.execute(sql: sql, arguments: [agent, publicID, kept])
        return db.changesCount
    }

    private func markSeen(_ idHash: [UInt8], at now: Date) throws {
        try storing { db in
            try db.execute(
                sql: "UPDATE session SET seen_at = ? WHERE id_hash = ?",
                arguments: [now.milliseconds, Data(idHash)])
        }
    }
}

extension DeskSession {
    /// A row of the table `session` as the domain knows it.
    fileprivate init(_ row: Row) {
        self.init(
            publicID: row["public_id"], agentID: row["agent_id"], browser: row["browser"],
            createdAt: Date(milliseconds: row["created_at"]),
            seenAt: Date(milliseconds: row["seen_at"]))
    }
}
