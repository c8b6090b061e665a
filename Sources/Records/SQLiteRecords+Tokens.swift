public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func addToken(
        _ name: String, _ scopes: [APIToken.Scope], hash: [UInt8], of agent: Agent,
        by actor: Actor, at now: Date
    ) throws -> APIToken {
        let sql = """
            INSERT INTO api_token (agent_id, name, token_hash, scopes, created_at)
            VALUES (?, ?, ?, ?, ?)
            """
        return try storing { db in
            let words = scopes.map(\.rawValue)
            let json = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
            try db.execute(
                sql: sql, arguments: [agent.id, name, Data(hash), json, now.milliseconds])
            let id = db.lastInsertedRowID
            try audit(
                .tokenAdded, on: agent.name, "\(name): \(words.joined(separator: ", "))",
                by: actor, at: now, in: db)
            return APIToken(
                id: id, agentID: agent.id, name: name, scopes: scopes, createdAt: now)
        }
    }

    public func token(hash: [UInt8], at now: Date) throws -> (APIToken, Agent)? {
        let found = try database.read { db -> (APIToken, Agent)? in
            let sql = "SELECT * FROM api_token WHERE token_hash = ? AND revoked_at IS NULL"
            let statement = try db.cachedStatement(sql: sql)
            guard let row = try Row.fetchOne(statement, arguments: [Data(hash)]),
                let agent = try agent(row["agent_id"], db)
            else { return nil }
            return (try APIToken(row), agent)
        }
        guard let (token, agent) = found, !agent.isDisabled else { return nil }
        if token.usedAt.map({ now.timeIntervalSince($0) > 60 }) ?? true {
            try storing { db in
                try db.execute(
                    sql: "UPDATE api_token SET used_at = ? WHERE id = ?",
                    arguments: [now.milliseconds, token.id])
            }
        }
        return (token, agent)
    }

    public func tokens(of agent: Int64) throws -> [APIToken] {
        let sql = "SELECT * FROM api_token WHERE agent_id = ? ORDER BY id DESC"
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [agent]).map(APIToken.init)
        }
    }

    public func revokeToken(_ id: Int64, of agent: Int64, by actor: Actor, at now: Date) throws
        -> Bool
    {
        let sql = """
            UPDATE api_token SET revoked_at = ?
            WHERE id = ? AND agent_id = ? AND revoked_at IS NULL
            RETURNING name
            """
        return try storing { db in
            let name = try String.fetchOne(
                db, sql: sql, arguments: [now.milliseconds, id, agent])
            guard let name, let owner = try self.agent(agent, db) else { return false }
            try audit(.tokenRevoked, on: owner.name, name, by: actor, at: now, in: db)
            return true
        }
    }
}

extension APIToken {
    /// A row of the table `api_token` as the domain knows it.
    fileprivate init(_ row: Row) throws {
        let json: String = row["scopes"]
        let scopes = try JSONDecoder().decode([String].self, from: Data(json.utf8))
        self.init(
            id: row["id"], agentID: row["agent_id"], name: row["name"],
            scopes: scopes.compactMap(Scope.init), createdAt: Date(milliseconds: row["created_at"]),
            usedAt: (row["used_at"] as Int64?).map { Date(milliseconds: $0) },
            isRevoked: (row["revoked_at"] as Int64?) != nil)
    }
}
