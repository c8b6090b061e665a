public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func signInConnection(of agent: Int64) throws -> SignInConnection? {
        try database.read { db in
            let sql = "SELECT issuer, subject, created_at FROM sign_in WHERE agent_id = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [agent]).map { row in
                SignInConnection(
                    identity: ProviderIdentity(issuer: row["issuer"], subject: row["subject"]),
                    createdAt: Date(milliseconds: row["created_at"]))
            }
        }
    }

    public func agent(connectedWith identity: ProviderIdentity) throws -> Agent? {
        try database.read { db in try owner(of: identity, db).flatMap { try agent($0, db) } }
    }

    public func connect(
        _ identity: ProviderIdentity, to agent: Int64, by actor: Actor, at now: Date
    ) throws {
        let sql = """
            INSERT INTO sign_in (agent_id, issuer, subject, created_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (agent_id) DO UPDATE SET issuer = ?2, subject = ?3, created_at = ?4
            """
        try storing { db in
            guard let owner = try self.agent(agent, db) else { return }
            guard try self.owner(of: identity, db) ?? agent == agent else {
                throw Problem(
                    .conflict,
                    "Somebody else at the desk has connected this account. They can disconnect it under “Your account”."
                )
            }
            try db.execute(
                sql: sql,
                arguments: [agent, identity.issuer, identity.subject, now.milliseconds])
            try audit(.signInConnected, on: owner.name, by: actor, at: now, in: db)
        }
    }

    public func disconnect(_ agent: Int64, by actor: Actor, at now: Date) throws {
        try storing { db in
            guard let owner = try self.agent(agent, db), try disconnect(agent, db) else { return }
            try audit(.signInDisconnected, on: owner.name, by: actor, at: now, in: db)
        }
    }

    /// Takes the connection away in a transaction that is open; answers whether there was one.
    func disconnect(_ agent: Int64, _ db: Database) throws -> Bool {
        try db.execute(sql: "DELETE FROM sign_in WHERE agent_id = ?", arguments: [agent])
        return db.changesCount == 1
    }

    private func owner(of identity: ProviderIdentity, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT agent_id FROM sign_in WHERE issuer = ? AND subject = ?",
            arguments: [identity.issuer, identity.subject])
    }
}
