public import FoundationEssentials

/// Who is logged in at the desk, and the tokens of programs.
///
/// Ids and tokens that open something are given as their SHA-256.
public protocol SessionRecords: Sendable {
    func addSession(_ session: DeskSession, idHash: [UInt8], by actor: Actor) throws
    /// The session with its agent; nil when there is none, it is over, or the agent
    /// is disabled. Marks it as seen, once a minute.
    func session(idHash: [UInt8], at now: Date) throws -> (DeskSession, Agent)?
    /// Those that are not over, the last used first.
    func sessions(of agent: Int64, at now: Date) throws -> [DeskSession]
    /// Ends sessions of an agent: the one of this public id, or all; all but `kept`.
    func endSessions(
        of agent: Int64, publicID: String?, except kept: String?, by actor: Actor, at now: Date)
        throws
    /// Forgets the sessions that are over.
    func removeSessions(at now: Date) throws

    func addToken(
        _ name: String, _ scopes: [APIToken.Scope], hash: [UInt8], of agent: Agent,
        by actor: Actor, at now: Date
    ) throws -> APIToken
    /// The token with its agent; nil when there is none, it was revoked, or the agent
    /// is disabled. Marks it as used, once a minute.
    func token(hash: [UInt8], at now: Date) throws -> (APIToken, Agent)?
    /// Those of an agent, the newest first, the revoked ones too.
    func tokens(of agent: Int64) throws -> [APIToken]
    /// False when the agent has no such token that still works.
    func revokeToken(_ id: Int64, of agent: Int64, by actor: Actor, at now: Date) throws -> Bool
}

/// What was done at the desk.
public protocol AuditRecords: Sendable {
    /// Adds an entry of something that changes nothing in the records.
    func audit(
        _ action: AuditAction, on subject: String, _ detail: String, by actor: Actor, at now: Date)
        throws
    /// Entries, the latest first, `limit` at most, of those before `id` where it is not nil.
    func auditEntries(_ filter: AuditFilter, before id: Int64?, limit: Int) throws -> [AuditEntry]
}

/// Which entries of the audit log are asked for.
public struct AuditFilter: Sendable, Equatable {
    public var subject: String?
    public var agentID: Int64?

    public init(subject: String? = nil, agentID: Int64? = nil) {
        self.subject = subject
        self.agentID = agentID
    }
}
