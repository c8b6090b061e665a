/// Filters of the inbox under a name.
public struct SavedView: Sendable, Equatable, Identifiable {
    /// The longest name in code points.
    public static let longestName = 60
    /// The longest address in bytes.
    public static let longestQuery = 1_000
    /// How many somebody keeps at most.
    public static let most = 50

    public let id: Int64
    public let name: String
    /// The address's query, without its "?".
    public let query: String
    /// True when the whole team sees it.
    public let isShared: Bool
    /// Who keeps it, and may remove it.
    public let agentID: Int64

    public init(id: Int64, name: String, query: String, isShared: Bool, agentID: Int64) {
        self.id = id
        self.name = name
        self.query = query
        self.isShared = isShared
        self.agentID = agentID
    }
}
