public import FoundationEssentials

/// The answers to “Was this helpful?” that are kept.
public protocol VoteRecords: Sendable {
    /// Stores a vote; one voter has one vote an article a day, the last one counts.
    func add(_ vote: Vote) throws

    /// How likely each article helps that was voted on, by its slug.
    func helpfulness() throws -> [String: Double]
}

/// A visitor's answer to “Was this helpful?”.
public struct Vote: Sendable, Equatable {
    /// The article's slug.
    public let article: String
    public let isHelpful: Bool
    /// What was missing, in the visitor's words; at most 2,000 characters.
    public let comment: String
    /// Tells voters of one day apart without saying who they are: a keyed hash.
    public let voter: String
    public let createdAt: Date

    public init(article: String, isHelpful: Bool, comment: String, voter: String, createdAt: Date) {
        self.article = article
        self.isHelpful = isHelpful
        self.comment = comment
        self.voter = voter
        self.createdAt = createdAt
    }
}
