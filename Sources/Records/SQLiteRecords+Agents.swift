public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func agents() throws -> [Agent] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM agent ORDER BY name").map(Agent.init)
        }
    }

    public func agent(id: Int64) throws -> Agent? {
        try database.read { db in try agent(id, db) }
    }

    public func credentials(ofAgentNamed name: AgentName) throws -> AgentCredentials? {
        try database.read { db in
            let sql = "SELECT * FROM agent WHERE name = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [name.text]) else {
                return nil
            }
            return AgentCredentials(
                agent: Agent(row), passwordHash: row["password"],
                totpSecret: (row["totp_secret"] as Data?).map(Array.init))
        }
    }

    public func addAgent(_ agent: NewAgent, by actor: Actor, at now: Date) throws -> Agent {
        let sql = """
            INSERT INTO agent (name, email, role, password, created_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO NOTHING
            """
        return try storing { db in
            try db.execute(
                sql: sql,
                arguments: [
                    agent.name.text, agent.email, agent.role.rawValue, agent.passwordHash,
                    now.milliseconds,
                ])
            guard db.changesCount == 1, let added = try self.agent(db.lastInsertedRowID, db) else {
                throw Problem(
                    .conflict,
                    "There is somebody named “\(agent.name.text)” already. Choose another name.")
            }
            try audit(
                .agentAdded, on: added.name, added.role.rawValue, by: actor, at: now, in: db)
            return added
        }
    }

    public func changeAgent(_ id: Int64, _ change: AgentChange, by actor: Actor, at now: Date)
        throws -> Agent?
    {
        let sql = """
            UPDATE agent SET
                email = coalesce(?2, email), role = coalesce(?3, role),
                password = coalesce(?4, password),
                disabled_at = CASE ?5 WHEN 1 THEN coalesce(disabled_at, ?6) WHEN 0 THEN NULL
                    ELSE disabled_at END
            WHERE id = ?1
            """
        return try storing { db in
            guard let before = try agent(id, db) else { return nil }
            try db.execute(
                sql: sql,
                arguments: [
                    id, change.email, change.role?.rawValue, change.passwordHash,
                    change.isDisabled, now.milliseconds,
                ])
            if change.passwordHash != nil || change.isDisabled == true {
                try endSessions(of: id, except: change.keptSession, db)
            }
            if change.removesTOTP { try setTOTP(nil, of: id, db) }
            if change.removesSignIn, try disconnect(id, db) {
                try audit(.signInDisconnected, on: before.name, by: actor, at: now, in: db)
            }
            for action in change.actions(on: before, by: actor) {
                try audit(action, on: before.name, by: actor, at: now, in: db)
            }
            return try agent(id, db)
        }
    }

    func agent(_ id: Int64, _ db: Database) throws -> Agent? {
        try Row.fetchOne(db, sql: "SELECT * FROM agent WHERE id = ?", arguments: [id])
            .map(Agent.init)
    }
}

extension AgentChange {
    /// What the audit log says of it.
    fileprivate func actions(on agent: Agent, by actor: Actor) -> [AuditAction] {
        var actions: [AuditAction] = []
        if let role, role != agent.role { actions.append(.roleChanged) }
        if passwordHash != nil {
            actions.append(actor.agentID == agent.id ? .passwordChanged : .agentReset)
        }
        if removesTOTP, agent.hasTOTP { actions.append(.totpChanged) }
        if let isDisabled, isDisabled != agent.isDisabled {
            actions.append(isDisabled ? .agentDisabled : .agentEnabled)
        }
        return actions
    }
}

extension Agent {
    /// A row of the table `agent` as the domain knows it.
    init(_ row: Row) {
        self.init(
            id: row["id"], name: row["name"], email: row["email"],
            role: Role(rawValue: row["role"]) ?? .agent,
            isDisabled: (row["disabled_at"] as Int64?) != nil,
            hasTOTP: (row["totp_secret"] as Data?) != nil,
            createdAt: Date(milliseconds: row["created_at"]))
    }
}
