public import FoundationEssentials

/// What lets a program do things at the desk for an agent (RFC 6750).
public struct APIToken: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let agentID: Int64
    /// What it is for, in its owner's words.
    public let name: String
    public let scopes: [Scope]
    public let createdAt: Date
    /// When it was last used, within a minute; nil for never.
    public let usedAt: Date?
    public let isRevoked: Bool

    public init(
        id: Int64, agentID: Int64, name: String, scopes: [Scope], createdAt: Date,
        usedAt: Date? = nil, isRevoked: Bool = false
    ) {
        self.id = id
        self.agentID = agentID
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.isRevoked = isRevoked
    }

    /// What a token may be used for. Those of `admin` need an owner who is one.
    public enum Scope: String, Sendable, CaseIterable {
        case reportsRead = "reports:read"
        case reportsWrite = "reports:write"
        case admin
    }
}
