public import FoundationEssentials

/// What the team says about a report among itself: no visitor ever sees it.
public struct Note: Sendable, Equatable {
    /// The longest text in code points.
    public static let longest = 10_000

    /// The name of who wrote it.
    public let author: String
    public let text: String
    public let createdAt: Date

    public init(author: String, text: String, createdAt: Date) {
        self.author = author
        self.text = text
        self.createdAt = createdAt
    }
}
