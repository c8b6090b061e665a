public import FoundationEssentials

/// Somebody at a provider of OpenID Connect: its issuer and its name for them, which never
/// changes and is nobody else's (Core 1.0, section 8).
public struct ProviderIdentity: Sendable, Equatable {
    public let issuer: String
    public let subject: String

    public init(issuer: String, subject: String) {
        self.issuer = issuer
        self.subject = subject
    }
}

/// An agent's account at a provider, with which they may log in.
public struct SignInConnection: Sendable, Equatable {
    public let identity: ProviderIdentity
    public let createdAt: Date

    public init(identity: ProviderIdentity, createdAt: Date) {
        self.identity = identity
        self.createdAt = createdAt
    }
}
