public import FoundationEssentials

/// The people of the desk. Every change is in the audit log, in the same transaction.
public protocol AgentRecords: Sendable {
    /// All of them by name, the disabled ones too.
    func agents() throws -> [Agent]
    func agent(id: Int64) throws -> Agent?
    /// What checking somebody's login takes; nil when nobody has the name.
    func credentials(ofAgentNamed name: AgentName) throws -> AgentCredentials?

    /// Adds somebody. Throws a `Problem` of the kind `.conflict` when the name is taken.
    func addAgent(_ agent: NewAgent, by actor: Actor, at now: Date) throws -> Agent
    /// Changes what is not nil. Disabling and a new password end all sessions; disabling
    /// stops the tokens as well. Answers the agent as it is then; nil when there is none.
    func changeAgent(_ id: Int64, _ change: AgentChange, by actor: Actor, at now: Date) throws
        -> Agent?

    /// Sets the secret of the authenticator and the hashes of recovery codes; nil
    /// removes both.
    func setTOTP(_ totp: NewTOTP?, of agent: Int64, by actor: Actor, at now: Date) throws
    /// Takes a step of time for a code; false when it or a later one was used before.
    func useTOTP(step: Int64, of agent: Int64) throws -> Bool
    /// Takes a recovery code; false when there is none such.
    func useRecoveryCode(_ hash: [UInt8], of agent: Int64) throws -> Bool
    func recoveryCodeCount(of agent: Int64) throws -> Int
}

/// Somebody who is about to be added.
public struct NewAgent: Sendable {
    public let name: AgentName
    public let email: String
    public let role: Role
    /// As a memory-hard hash.
    public let passwordHash: String

    public init(name: AgentName, email: String = "", role: Role, passwordHash: String) {
        self.name = name
        self.email = email
        self.role = role
        self.passwordHash = passwordHash
    }
}

/// What changes about an agent; nil for what stays.
public struct AgentChange: Sendable {
    public var email: String?
    public var role: Role?
    public var passwordHash: String?
    public var isDisabled: Bool?
    /// True to take the authenticator and the recovery codes away.
    public var removesTOTP: Bool
    /// True to take the account at a provider away with which they log in.
    public var removesSignIn: Bool
    /// A session that outlives a new password: the one in which it was chosen.
    public var keptSession: String?

    public init(
        email: String? = nil, role: Role? = nil, passwordHash: String? = nil,
        isDisabled: Bool? = nil, removesTOTP: Bool = false, removesSignIn: Bool = false,
        keptSession: String? = nil
    ) {
        self.email = email
        self.role = role
        self.passwordHash = passwordHash
        self.isDisabled = isDisabled
        self.removesTOTP = removesTOTP
        self.removesSignIn = removesSignIn
        self.keptSession = keptSession
    }
}

/// A second factor that is about to be set.
public struct NewTOTP: Sendable {
    public let secret: [UInt8]
    /// SHA-256 each.
    public let recoveryCodeHashes: [[UInt8]]

    public init(secret: [UInt8], recoveryCodeHashes: [[UInt8]]) {
        self.secret = secret
        self.recoveryCodeHashes = recoveryCodeHashes
    }
}

/// What a login is checked against.
public struct AgentCredentials: Sendable {
    public let agent: Agent
    public let passwordHash: String
    /// Nil when there is no second factor.
    public let totpSecret: [UInt8]?

    public init(agent: Agent, passwordHash: String, totpSecret: [UInt8]?) {
        self.agent = agent
        self.passwordHash = passwordHash
        self.totpSecret = totpSecret
    }
}
