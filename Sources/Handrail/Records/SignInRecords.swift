public import FoundationEssentials

/// With which accounts at a provider the people of the desk log in. Every change is in the
/// audit log, in the same transaction.
public protocol SignInRecords: Sendable {
    /// The agent's account; nil when none is connected.
    func signInConnection(of agent: Int64) throws -> SignInConnection?
    /// Whose account it is, disabled or not; nil when it is nobody's.
    func agent(connectedWith identity: ProviderIdentity) throws -> Agent?
    /// Connects an account, in place of the one that was connected. Throws a `Problem` of the
    /// kind `.conflict` when it is somebody else's.
    func connect(_ identity: ProviderIdentity, to agent: Int64, by actor: Actor, at now: Date)
        throws
    /// Takes the connection away, if there is one.
    func disconnect(_ agent: Int64, by actor: Actor, at now: Date) throws
}
