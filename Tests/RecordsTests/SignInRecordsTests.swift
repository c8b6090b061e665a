import Foundation
import Handrail
import Records
import Testing

struct SignInRecordsTests {
    let records: SQLiteRecords
    let ada: Agent
    let bob: Agent
    let now = Date(timeIntervalSince1970: 1_790_000_000)
    let account = ProviderIdentity(issuer: "https://login.acme.example", subject: "248289")

    init() throws {
        records = try SQLiteRecords.inMemory()
        func add(_ name: String, _ now: Date, _ records: SQLiteRecords) throws -> Agent {
            try records.addAgent(
                NewAgent(name: try #require(AgentName(name)), role: .agent, passwordHash: "hash"),
                by: .command, at: now)
        }
        ada = try add("ada", now, records)
        bob = try add("bob", now, records)
    }

    private var actions: [String] {
        get throws {
            try records.auditEntries(AuditFilter(), before: nil, limit: 20).map(\.action.name)
                .filter { $0.hasSuffix("connect") }
        }
    }

    @Test func `an account is one person's, and the log says when`() throws {
        #expect(try records.agent(connectedWith: account) == nil)
        try records.connect(account, to: ada.id, by: Actor(ada), at: now)

        #expect(try records.agent(connectedWith: account) == ada)
        #expect(
            try records.signInConnection(of: ada.id)
                == SignInConnection(identity: account, createdAt: now))
        #expect(throws: Problem.self) {
            try records.connect(account, to: bob.id, by: Actor(bob), at: now)
        }
        #expect(try records.signInConnection(of: bob.id) == nil)
        #expect(try actions == ["agent.connect"])
    }

    @Test func `the same name at another provider is somebody else`() throws {
        try records.connect(account, to: ada.id, by: Actor(ada), at: now)
        let other = ProviderIdentity(issuer: "https://other.example", subject: account.subject)

        #expect(try records.agent(connectedWith: other) == nil)
        try records.connect(other, to: bob.id, by: Actor(bob), at: now)
        #expect(try records.agent(connectedWith: other) == bob)
    }

    @Test func `another account takes the place of the first`() throws {
        let other = ProviderIdentity(issuer: account.issuer, subject: "other")
        try records.connect(account, to: ada.id, by: Actor(ada), at: now)
        try records.connect(other, to: ada.id, by: Actor(ada), at: now + 60)

        #expect(try records.agent(connectedWith: account) == nil)
        #expect(try records.agent(connectedWith: other) == ada)
    }

    @Test func `disconnecting and a reset take the account away`() throws {
        try records.connect(account, to: ada.id, by: Actor(ada), at: now)
        try records.disconnect(ada.id, by: Actor(ada), at: now)
        try records.disconnect(ada.id, by: Actor(ada), at: now)
        #expect(try records.agent(connectedWith: account) == nil)

        try records.connect(account, to: ada.id, by: Actor(ada), at: now)
        let reset = AgentChange(passwordHash: "new", removesTOTP: true, removesSignIn: true)
        _ = try records.changeAgent(ada.id, reset, by: .command, at: now)
        #expect(try records.agent(connectedWith: account) == nil)
        let one = ["agent.disconnect", "agent.connect"]
        #expect(try actions == one + one)
    }
}
