public import FoundationEssentials

/// A browser in which an agent is logged in.
public struct DeskSession: Sendable, Equatable {
    /// Ends when nobody has come for so many seconds.
    public static let idleLifetime: Double = 12 * 3_600
    /// Ends so many seconds after the login, whatever happens.
    public static let lifetime: Double = 14 * 86_400

    /// Names it in lists; opens nothing.
    public let publicID: String
    public let agentID: Int64
    /// The browser as it named itself.
    public let browser: String
    public let createdAt: Date
    /// When it was last used, within a minute.
    public let seenAt: Date

    public init(
        publicID: String, agentID: Int64, browser: String, createdAt: Date, seenAt: Date
    ) {
        self.publicID = publicID
        self.agentID = agentID
        self.browser = browser
        self.createdAt = createdAt
        self.seenAt = seenAt
    }

    /// Whether it is over.
    public func isOver(at now: Date) -> Bool {
        now.timeIntervalSince(seenAt) > DeskSession.idleLifetime
            || now.timeIntervalSince(createdAt) > DeskSession.lifetime
    }
}
