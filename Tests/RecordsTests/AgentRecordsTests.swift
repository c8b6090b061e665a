import Foundation
import GRDB
import Handrail
import Testing

@testable import Records

struct AgentRecordsTests {
    let records: SQLiteRecords
    let ada: Agent
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    init() throws {
        records = try SQLiteRecords.inMemory()
        ada = try records.addAgent(
            NewAgent(name: try #require(AgentName("ada")), role: .admin, passwordHash: "hash"),
            by: .command, at: now)
    }

    private func begin(_ id: String, at time: Date) throws {
        let session = DeskSession(
            publicID: id, agentID: ada.id, browser: "B", createdAt: time, seenAt: time)
        try records.addSession(session, idHash: hash(id), by: Actor(ada))
    }

    private func hash(_ id: String) -> [UInt8] {
        Array(id.utf8) + [UInt8](repeating: 0, count: 32 - id.utf8.count)
    }

    @Test func `a name is taken whatever the case of its letters`() throws {
        let name = try #require(AgentName("ADA"))

        #expect(throws: Problem.self) {
            try records.addAgent(
                NewAgent(name: name, role: .agent, passwordHash: "x"), by: .command, at: now)
        }
        #expect(try records.credentials(ofAgentNamed: name)?.agent == ada)
    }

    @Test func `a session is found until nobody has used it for long`() throws {
        try begin("one", at: now)

        #expect(try records.session(idHash: hash("one"), at: now + 60)?.1 == ada)
        #expect(
            try records.session(idHash: hash("one"), at: now + DeskSession.idleLifetime + 61) == nil
        )
        #expect(try records.session(idHash: hash("two"), at: now) == nil)
    }

    @Test func `a session that is used every hour ends all the same`() throws {
        try begin("one", at: now)
        let hours = Int(DeskSession.lifetime / 3_600)

        for hour in 1...hours {
            #expect(
                try records.session(idHash: hash("one"), at: now + Double(hour) * 3_600) != nil)
        }
        #expect(
            try records.session(idHash: hash("one"), at: now + DeskSession.lifetime + 60) == nil)
    }

    @Test func `a new password ends all sessions but the one it was chosen in`() throws {
        try begin("here", at: now)
        try begin("there", at: now)

        _ = try records.changeAgent(
            ada.id, AgentChange(passwordHash: "new", keptSession: "here"), by: Actor(ada), at: now)

        #expect(try records.sessions(of: ada.id, at: now).map(\.publicID) == ["here"])
    }

    @Test func `whoever is disabled has no session and no token that works`() throws {
        try begin("one", at: now)
        let token = try records.addToken(
            "t", [.reportsRead], hash: hash("token"), of: ada, by: Actor(ada), at: now)
        #expect(try records.token(hash: hash("token"), at: now)?.0.id == token.id)

        _ = try records.changeAgent(
            ada.id, AgentChange(isDisabled: true), by: .command, at: now)

        #expect(try records.session(idHash: hash("one"), at: now) == nil)
        #expect(try records.token(hash: hash("token"), at: now) == nil)
    }

    @Test func `a code of the authenticator and a recovery code work once`() throws {
        let code = hash("code")
        try records.setTOTP(
            NewTOTP(secret: [1], recoveryCodeHashes: [code]), of: ada.id, by: Actor(ada), at: now)

        #expect(try records.useTOTP(step: 7, of: ada.id))
        #expect(try !records.useTOTP(step: 7, of: ada.id))
        #expect(try !records.useTOTP(step: 6, of: ada.id))
        #expect(try records.useRecoveryCode(code, of: ada.id))
        #expect(try !records.useRecoveryCode(code, of: ada.id))
    }

    @Test func `a reset takes password, authenticator, recovery codes and sessions at once`() throws
    {
        try begin("one", at: now)
        try records.setTOTP(
            NewTOTP(secret: [1], recoveryCodeHashes: [hash("code")]), of: ada.id, by: Actor(ada),
            at: now)

        let reset = try records.changeAgent(
            ada.id, AgentChange(passwordHash: "new", removesTOTP: true), by: .command, at: now)

        #expect(reset?.hasTOTP == false)
        #expect(try records.recoveryCodeCount(of: ada.id) == 0)
        #expect(try records.sessions(of: ada.id, at: now).isEmpty)
        let told = try records.auditEntries(AuditFilter(), before: nil, limit: 2).map(\.action)
        #expect(told == [.totpChanged, .agentReset])
    }

    @Test func `the audit log takes entries and nothing else`() throws {
        let entries = try records.auditEntries(AuditFilter(), before: nil, limit: 10)
        #expect(entries.map(\.action) == [.agentAdded])

        for sql in ["UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry"] {
            #expect(throws: DatabaseError.self) {
                try records.database.write { db in try db.execute(sql: sql) }
            }
        }
    }
}
