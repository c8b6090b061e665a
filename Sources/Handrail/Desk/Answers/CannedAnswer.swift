public import FoundationEssentials

/// A text that the team answers with again and again.
public struct CannedAnswer: Sendable, Equatable, Identifiable {
    /// How many there can be.
    public static let most = 500
    /// The longest title in code points.
    public static let longestTitle = 100

    public let id: Int64
    public let content: Content
    /// Grows with every change.
    public let version: Int64
    /// The name of who changed it last; nil for nobody of the desk.
    public let author: String?
    public let changedAt: Date

    /// What its authors write.
    public struct Content: Sendable, Equatable {
        /// Unique, whatever the case of its letters.
        public let title: String
        /// Markdown, with what `AnswerText` fills in.
        public let text: String
        /// The error codes that it is for; empty for any.
        public let codes: [String]

        public init(title: String, text: String, codes: [String] = []) {
            self.title = title
            self.text = text
            self.codes = codes
        }
    }

    public init(id: Int64, content: Content, version: Int64, author: String?, changedAt: Date) {
        self.id = id
        self.content = content
        self.version = version
        self.author = author
        self.changedAt = changedAt
    }

    /// Whether it is for reports of a code.
    public func isFor(_ code: String) -> Bool {
        !code.isEmpty && content.codes.contains { $0.lowercased() == code.lowercased() }
    }
}
