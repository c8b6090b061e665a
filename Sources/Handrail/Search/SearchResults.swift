/// What a search found.
public struct SearchResults: Sendable {
    /// The codes that stand in the query, in order.
    public let recognized: [RecognizedCode]
    /// One page of results, best first.
    public let hits: [SearchHit]
    /// How many there are in all.
    public let total: Int

    public init(recognized: [RecognizedCode], hits: [SearchHit], total: Int) {
        self.recognized = recognized
        self.hits = hits
        self.total = total
    }
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
