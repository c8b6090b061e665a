public import Handrail

/// The content and the index made from it: what a request sees, whole.
public struct Edition: Sendable {
    public let content: Content
    private let index: ContentIndex
    private let reader: TextReader
    /// What visitors' use says of the content.
    public let signals: VisitorSignals
    private let priors: Priors
    /// The notices that were posted from the desk.
    let posted: [Notice]
    /// What version control knows of the content's files.
    public private(set) var histories = FileHistories()

    /// `index` was made from `content`; `signals` are what visitors' use says of it.
    public init(
        content: Content, index: ContentIndex, signals: VisitorSignals = VisitorSignals()
    ) {
        self.init(content, index, TextReader(content.codes), signals, posted: [])
    }

    private init(
        _ content: Content, _ index: ContentIndex, _ reader: TextReader, _ signals: VisitorSignals,
        posted: [Notice]
    ) {
        self.content = content
        self.index = index
        self.reader = reader
        self.signals = signals
        self.posted = posted
        priors = Priors(index.entries, signals.helpfulness)
    }

    /// The same edition, later in its readers' use.
    func learning(_ signals: VisitorSignals) -> Edition {
        Edition(content, index, reader, signals, posted: posted).remembering(histories)
    }

    /// The same edition with these notices beside those of the articles' folder.
    func posting(_ posted: [Notice]) -> Edition {
        Edition(content.posting(posted), index, reader, signals, posted: posted)
            .remembering(histories)
    }

    /// The same edition with what version control knows of its files.
    func remembering(_ histories: FileHistories) -> Edition {
        var edition = self
        edition.histories = histories
        return edition
    }

    /// An edition that leaves no file behind, for tests and commands.
    public static func inMemory(_ content: Content) throws -> Edition {
        Edition(content: content, index: try ContentIndex.inMemory(for: content))
    }

    /// What a text finds: the codes in it first, then what matches its words.
    ///
    /// `limit` and `offset` count results of the kind asked for, or of all kinds.
    public func search(
        _ text: String, kind: SearchKind? = nil, limit: Int = 10, offset: Int = 0
    ) throws -> SearchResults {
        let query = SearchQuery(text, kind: kind)
        let found = try search(query, limit, offset)
        guard found.total == 0, query.isFiltered else { return found }
        return try search(query.unfiltered, limit, offset)
    }

    private func search(
        _ query: SearchQuery, _ limit: Int, _ offset: Int
    ) throws -> SearchResults {
        let reading = reader.reading(of: query.words)
        let followed = reading.codes.compactMap { content.code($0.code)?.article }
        return try index.search(
            SearchRequest(
                query: query, reading: reading, followed: followed, priors: priors, limit: limit,
                offset: offset))
    }

    /// What a half-typed text may become, best first; at most `Suggestion.most`:
    /// the codes in it, what others searched for, titles and headings that have
    /// its words, and where those are few, what a search finds.
    public func suggestions(for text: String) throws -> [Suggestion] {
        var suggestions = Suggestions()
        suggestions.add(reader.reading(of: text).codes.compactMap { index.suggestion(of: $0) })
        let titles = try index.suggestions(for: text)
        suggestions.add(titles.prefix(1))
        suggestions.add(try index.known(signals.openedSearches.beginning(with: text, limit: 2)))
        suggestions.add(titles)
        if suggestions.all.count < Suggestions.few, !text.trimmed.isEmpty {
            let found = try search(SearchQuery(text), Suggestion.most, 0)
            suggestions.add(found.hits.map(Suggestion.init))
        }
        return suggestions.all
    }
}

extension Suggestion {
    /// A result, to be opened.
    init(_ hit: SearchHit) {
        let kind: Kind =
            switch hit.kind {
            case .article: .article
            case .faq: .faq
            case .code: .code
            }
        self.init(text: hit.title, kind: kind, slug: hit.slug)
    }
}
