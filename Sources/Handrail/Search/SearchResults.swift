/// What a search found.
public struct SearchResults: Sendable {
    /// What was read in the text.
    public let reading: TextReading
    /// The text with its misspelt words as the site spells them: “did you mean”.
    /// Nil when there is nothing to offer.
    public let suggestion: String?
    /// One page of results, best first.
    public let hits: [SearchHit]
    /// How many there are in all.
    public let total: Int
    /// True when the search was ended before it was done: it took too long.
    public let isPartial: Bool

    public init(
        reading: TextReading, suggestion: String? = nil, hits: [SearchHit], total: Int,
        isPartial: Bool = false
    ) {
        self.reading = reading
        self.suggestion = suggestion
        self.hits = hits
        self.total = total
        self.isPartial = isPartial
    }

    /// The codes that stand in the query, in order.
    public var recognized: [RecognizedCode] { reading.codes }
}

/// One result: an article, a question or a code.
public struct SearchHit: Sendable, Equatable {
    public let kind: SearchKind
    /// The article's slug, the code, or `topic#anchor` of a question.
    public let slug: String
    public let title: String
    public let summary: String
    public let excerpt: [ExcerptPiece]
    /// The heading whose part matched best; nil when the title or summary did.
    public let heading: MatchedHeading?
    /// Larger is better; comparable within one search only.
    public let score: Double
    public let codes: [String]

    public init(
        kind: SearchKind, slug: String, title: String, summary: String, excerpt: [ExcerptPiece],
        heading: MatchedHeading?, score: Double, codes: [String]
    ) {
        self.kind = kind
        self.slug = slug
        self.title = title
        self.summary = summary
        self.excerpt = excerpt
        self.heading = heading
        self.score = score
        self.codes = codes
    }
}

/// A heading inside a result, to link to.
public struct MatchedHeading: Sendable, Equatable {
    public let title: String
    public let anchor: String

    public init(title: String, anchor: String) {
        self.title = title
        self.anchor = anchor
    }
}

/// A run of an excerpt's plain text.
public struct ExcerptPiece: Sendable, Equatable {
    public let text: String
    /// True when it is one of the words searched for.
    public let isMatch: Bool

    public init(text: String, isMatch: Bool) {
        self.text = text
        self.isMatch = isMatch
    }
}
