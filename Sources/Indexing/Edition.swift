public import Handrail
import Synchronization

/// The content and the index made from it: what a request sees, whole.
public struct Edition: Sendable {
    public let content: Content
    private let index: ContentIndex
    private let reader: TextReader

    /// `index` was made from `content`.
    public init(content: Content, index: ContentIndex) {
        self.content = content
        self.index = index
        reader = TextReader(content.codes)
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
            query, reading: reading, followed: followed,
            page: SearchPage(limit: limit, offset: offset))
    }

    /// What a half-typed text may become, best first; at most `Suggestion.most`.
    public func suggestions(for text: String) throws -> [Suggestion] {
        try search(text, limit: Suggestion.most).hits.map { hit in
            switch hit.kind {
            case .article: Suggestion(text: hit.title, kind: .article, slug: hit.slug)
            case .faq: Suggestion(text: hit.title, kind: .faq, slug: hit.slug)
            case .code: Suggestion(text: hit.title, kind: .code, slug: hit.slug)
            }
        }
    }
}

/// The edition that is served, until it is replaced by the next.
public final class CurrentEdition: Sendable {
    private let edition: Mutex<Edition>
    private let replacements = Atomic<Int>(0)

    public init(_ edition: Edition) {
        self.edition = Mutex(edition)
    }

    public var value: Edition { edition.withLock { $0 } }

    /// How many editions there were, this one included.
    public var generation: Int { replacements.load(ordering: .relaxed) + 1 }

    /// Requests that have begun keep the edition they began with.
    public func replace(with next: Edition) {
        edition.withLock { $0 = next }
        replacements.wrappingAdd(1, ordering: .relaxed)
    }
}
