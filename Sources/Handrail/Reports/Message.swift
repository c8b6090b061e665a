public import FoundationEssentials

/// Something that was said about a report after it was sent, or done to it.
public struct Message: Sendable, Equatable {
    /// The longest text in code points.
    public static let longest = 10_000

    /// Names it among all messages; 0 before it is stored.
    public let id: Int64
    public let author: Author
    public let kind: Kind
    /// As it was written, its line breaks kept; empty for an act without words.
    public let text: String
    /// Where it brought the report; nil when it left it where it stood.
    public let status: ReportStatus?
    public let createdAt: Date

    /// Who says or does it.
    public enum Author: String, Sendable, CaseIterable {
        case visitor, team, system
    }

    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// Words.
        case message
        /// “It works now.”
        case solved
        /// “It is back.”
        case reopened
        /// The team moved the report on.
        case status
    }

    public init(
        id: Int64 = 0, author: Author, kind: Kind, text: String, status: ReportStatus?,
        createdAt: Date
    ) {
        self.id = id
        self.author = author
        self.kind = kind
        self.text = text
        self.status = status
        self.createdAt = createdAt
    }
}
