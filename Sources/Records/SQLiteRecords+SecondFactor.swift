public import FoundationEssentials
import GRDB
public import Handrail

extension SQLiteRecords {
    public func setTOTP(_ totp: NewTOTP?, of agent: Int64, by actor: Actor, at now: Date) throws {
        try storing { db in
            guard let before = try self.agent(agent, db) else { return }
            try setTOTP(totp, of: agent, db)
            try audit(
                .totpChanged, on: before.name, totp == nil ? "off" : "on", by: actor, at: now,
                in: db)
        }
    }

    /// Sets or removes the second factor in a transaction that is open.
    func setTOTP(_ totp: NewTOTP?, of agent: Int64, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE agent SET totp_secret = ?, totp_step = 0 WHERE id = ?",
            arguments: [totp.map { Data($0.secret) }, agent])
        try db.execute(
            sql: "DELETE FROM recovery_code WHERE agent_id = ?", arguments: [agent])
        for hash in totp?.recoveryCodeHashes ?? [] {
            try db.execute(
                sql: "INSERT INTO recovery_code (agent_id, code_hash) VALUES (?, ?)",
                arguments: [agent, Data(hash)])
        }
    }

    public func useTOTP(step: Int64, of agent: Int64) throws -> Bool {
        try storing { db in
            try db.execute(
                sql: "UPDATE agent SET totp_step = ?1 WHERE id = ?2 AND totp_step < ?1",
                arguments: [step, agent])
            return db.changesCount == 1
        }
    }

    public func useRecoveryCode(_ hash: [UInt8], of agent: Int64) throws -> Bool {
        try storing { db in
            try db.execute(
                sql: "DELETE FROM recovery_code WHERE agent_id = ? AND code_hash = ?",
                arguments: [agent, Data(hash)])
            return db.changesCount == 1
        }
    }

    public func recoveryCodeCount(of agent: Int64) throws -> Int {
        try database.read { db in
            let sql = "SELECT count(*) FROM recovery_code WHERE agent_id = ?"
            return try Int.fetchOne(db, sql: sql, arguments: [agent]) ?? 0
        }
    }
}
