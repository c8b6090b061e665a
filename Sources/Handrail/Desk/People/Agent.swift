public import FoundationEssentials

/// A person of the support team who works at the desk.
public struct Agent: Sendable, Equatable, Identifiable {
    public let id: Int64
    /// What they log in with; unique, whatever the case of its letters.
    public let name: String
    /// Where mail for them goes; empty for none.
    public let email: String
    public let role: Role
    public let isDisabled: Bool
    /// True when logging in takes a code of their authenticator as well.
    public let hasTOTP: Bool
    public let createdAt: Date

    public init(
        id: Int64, name: String, email: String = "", role: Role, isDisabled: Bool = false,
        hasTOTP: Bool = false, createdAt: Date
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.isDisabled = isDisabled
        self.hasTOTP = hasTOTP
        self.createdAt = createdAt
    }
}

/// What somebody at the desk may do.
public enum Role: String, Sendable, CaseIterable {
    /// Works through reports.
    case agent
    /// Looks after people and reads the audit log as well.
    case admin
}
