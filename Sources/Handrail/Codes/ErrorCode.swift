/// An error code that people meet, and what it means for the product.
public struct ErrorCode: Sendable {
    /// As people see it: `502`, `ERR_CONNECTION_RESET`. Unique without regard to case.
    public let code: String
    public let name: String
    /// The slug of its family.
    public let family: String
    /// One sentence: what it says anywhere.
    public let meaning: String
    /// What it means for this product.
    public let relation: String
    /// Where it breaks.
    public let side: Side
    /// The word at the break of the drawing.
    public let breakWord: String
    /// Whether and when trying again helps, in words.
    public let retry: String
    /// Whether the same request may be sent again unchanged.
    public let isRetryable: Bool
    /// Who can mend it.
    public let fixedBy: String
    /// Likely causes, most likely first.
    public let causes: [String]
    /// The slug of the article to follow.
    public let article: String?
    /// The id of the article's step to begin with; nil for its first.
    public let step: String?
    /// Phrases that people see for it.
    public let aliases: [String]
    public let reference: Reference?
    public let prose: Prose
    /// Which reading of its file this is.
    public var version = ContentVersion.unknown

    public init(
        code: String, name: String, family: String, meaning: String, relation: String, side: Side,
        breakWord: String = "stops here", retry: String, isRetryable: Bool, fixedBy: String,
        causes: [String], article: String? = nil, step: String? = nil, aliases: [String] = [],
        reference: Reference? = nil, prose: Prose = Prose()
    ) {
        self.code = code
        self.name = name
        self.family = family
        self.meaning = meaning
        self.relation = relation
        self.side = side
        self.breakWord = breakWord
        self.retry = retry
        self.isRetryable = isRetryable
        self.fixedBy = fixedBy
        self.causes = causes
        self.article = article
        self.step = step
        self.aliases = aliases
        self.reference = reference
        self.prose = prose
    }
}

/// The standard that defines a code.
public struct Reference: Sendable, Equatable {
    /// `RFC 9110, section 15.6.3`.
    public let name: String
    public let url: String?

    public init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }
}
