/// What a half-typed search may become.
public struct Suggestion: Sendable, Equatable {
    /// How many are offered at most.
    public static let most = 8

    public enum Kind: String, Sendable, CaseIterable {
        case article, faq, code, heading
        /// A text that others searched for, and then opened a result of.
        case search
    }

    /// A title, `502 Bad Gateway`, a heading, or a text to search for.
    public let text: String
    public let kind: Kind
    /// What to open: as in `SearchHit`; empty for a search.
    public let slug: String
    /// The heading's id in the article's page; nil for the other kinds.
    public let anchor: String?

    public init(text: String, kind: Kind, slug: String, anchor: String? = nil) {
        self.text = text
        self.kind = kind
        self.slug = slug
        self.anchor = anchor
    }
}
