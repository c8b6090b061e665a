import FoundationEssentials
import Handrail
import Synchronization
import Web

/// Checks names, passwords and codes, and begins sessions.
final class Login: Sendable {
    private let records: any DeskStore
    private let limits: DeskLimits
    private let now: @Sendable () -> Date
    /// What the password of a name that nobody has is checked against, so that it takes as long.
    private let decoy = Mutex<PasswordHash?>(nil)
    /// One hash at a time: each takes memory, and guessing is to be slow.
    private let turn = Mutex(())
    /// How many have their password hashed or wait for it. Each holds a worker meanwhile, and
    /// the site's own forms need some too.
    private let waiting = Atomic(0)
    private static let mostWaiting = 4

    init(records: any DeskStore, limits: DeskLimits, now: @escaping @Sendable () -> Date) {
        self.records = records
        self.limits = limits
        self.now = now
    }

    /// Whose login this is; nil when name, password and code are not all right. All
    /// that is wrong takes as long and looks the same.
    ///
    /// Throws a `Problem` of the kind `.tooMany`.
    func check(_ form: LoginForm, from client: String) throws -> Agent? {
        let name = AgentName(form.name)
        // What can be no name shares one limit: a long text is not kept as one.
        try limits.take(client: client, name: name?.text ?? "")
        let found = try name.flatMap(records.credentials)
        let stored = found.flatMap { PasswordHash(stored: $0.passwordHash) }
        let isRight = try isOf(form.password, try stored ?? decoyHash())
        guard let found, stored != nil, isRight, !found.agent.isDisabled,
            try hasSecondFactor(form.code, found)
        else {
            // The log never shrinks, so names that nobody has leave nothing in it.
            if let agent = found?.agent { try refuse(agent) }
            return nil
        }
        return found.agent
    }

    /// Whether a code is right of an agent whom a provider has proved; true when they have no
    /// authenticator.
    ///
    /// Throws a `Problem` of the kind `.tooMany`.
    func check(_ code: String, of agent: Agent, from client: String) throws -> Bool {
        try limits.take(client: client, name: agent.name)
        guard let found = try AgentName(agent.name).flatMap(records.credentials),
            !found.agent.isDisabled, try hasSecondFactor(code, found)
        else {
            try refuse(agent)
            return false
        }
        return true
    }

    /// Writes down that somebody was not let in.
    func refuse(_ agent: Agent) throws {
        try records.audit(.loginRefused, on: agent.name, "", by: .system, at: now())
    }

    /// Begins a session; answers what its cookie says.
    func begin(for agent: Agent, browser: String) throws -> String {
        let id = OpaqueSecret.random()
        let now = now()
        let session = DeskSession(
            publicID: String(OpaqueSecret.random().text.prefix(16)), agentID: agent.id,
            browser: String(browser.prefix(300)), createdAt: now, seenAt: now)
        try records.addSession(session, idHash: id.hash, by: Actor(agent))
        return id.text
    }

    private func isOf(_ password: String, _ hash: PasswordHash) throws -> Bool {
        guard password.unicodeScalars.count <= PasswordHash.lengths.upperBound else { return false }
        let count = waiting.add(1, ordering: .relaxed).newValue
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard count <= Login.mostWaiting else {
            throw Problem(
                .tooMany(retryAfterSeconds: 2),
                "Many are logging in just now. Wait some seconds, then try again")
        }
        return try turn.withLock { _ in try hash.isOf(password) }
    }

    private func decoyHash() throws -> PasswordHash {
        if let hash = decoy.withLock({ $0 }) { return hash }
        let hash = try PasswordHash(of: OpaqueSecret.random().text)
        decoy.withLock { $0 = hash }
        return hash
    }

    /// A code of the authenticator works once; so does a recovery code.
    private func hasSecondFactor(_ code: String, _ found: AgentCredentials) throws -> Bool {
        guard let secret = found.totpSecret else { return true }
        if let step = TOTP(secret: secret).step(of: code, at: now()) {
            return try records.useTOTP(step: step, of: found.agent.id)
        }
        guard let recovery = OpaqueSecret(typedRecoveryCode: code) else { return false }
        return try records.useRecoveryCode(recovery.hash, of: found.agent.id)
    }
}
