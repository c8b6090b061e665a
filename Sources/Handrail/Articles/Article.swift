/// A troubleshooting article, as its Markdown file says it.
public struct Article: Sendable {
    /// The last part of its address, unique among articles.
    public let slug: String
    public let title: String
    /// One sentence: what this is and whether it is the reader's fault. At most 200 characters.
    public let summary: String
    /// The slug of its category.
    public let category: String
    /// The error codes it covers, as people see them.
    public let codes: [String]
    public let tags: [String]
    /// Old slugs, answered with a redirect.
    public let aliases: [String]
    /// Slugs of the articles to read next.
    public let related: [String]
    /// The day somebody last checked that it is true.
    public let updated: Day?
    /// Its place in its category; nil comes after those that have one.
    public let order: Int?
    /// Whether its steps stand in the order of what works.
    public let isOrderedBySuccess: Bool
    /// False where the steps are no attempts to fix something, so that no guide leads through them.
    public let isGuided: Bool
    /// Whether and when it is shown.
    public let publication: Publication
    /// How search treats it.
    public let search: Search
    /// Its text, rendered.
    public private(set) var prose: Prose
    /// What to try, in order; empty when the article fixes nothing.
    public let steps: [Step]
    /// Its file, relative to the folder of articles; empty when it was read from none.
    public var file = ""
    /// What its file says below the front matter.
    public var markdown = ""
    /// Which reading of its file this is.
    public var version = ContentVersion.unknown

    /// How search treats an article.
    public enum Search: String, Sendable, CaseIterable {
        case usual
        /// It comes before others that match about as well.
        case boost
        /// It is not found, only linked to.
        case exclude
    }

    public init(
        slug: String, title: String, summary: String, category: String, codes: [String] = [],
        tags: [String] = [], aliases: [String] = [], related: [String] = [], updated: Day? = nil,
        order: Int? = nil, isOrderedBySuccess: Bool = false, isGuided: Bool = true,
        publication: Publication = .always, search: Search = .usual, prose: Prose = Prose(),
        steps: [Step] = []
    ) {
        self.slug = slug
        self.title = title
        self.summary = summary
        self.category = category
        self.codes = codes
        self.tags = tags
        self.aliases = aliases
        self.related = related
        self.updated = updated
        self.order = order
        self.isOrderedBySuccess = isOrderedBySuccess
        self.isGuided = isGuided
        self.publication = publication
        self.search = search
        self.prose = prose
        self.steps = steps
    }

    /// Whole minutes it takes to read at 220 words a minute, at least one.
    public var readingMinutes: Int { max(1, (prose.wordCount + 110) / 220) }
}

extension Article {
    /// The article as pages need it, without what only an index is made from.
    public var shown: Article {
        var shown = self
        shown.prose = prose.shown
        return shown
    }

    /// Whether it stands before another in a list: by `order`, then by title.
    public static func isOrdered(_ left: Article, before right: Article) -> Bool {
        let places = (left.order ?? .max, right.order ?? .max)
        return places.0 == places.1 ? left.title < right.title : places.0 < places.1
    }
}
