/// A text that people searched for and then opened a result of.
public struct OpenedSearch: Sendable, Equatable {
    /// In lower case, on one line.
    public let text: String
    /// The page that was opened most often.
    public let path: String
    /// How often it was searched for.
    public let searches: Int

    public init(text: String, path: String, searches: Int) {
        self.text = text
        self.path = path
        self.searches = searches
    }
}

/// What people searched for and then opened, found by how it begins.
public struct OpenedSearches: Sendable {
    /// How many there are at most: what is looked at for a single letter.
    public static let most = 5_000
    /// How often a text must have been searched for to be shown to others.
    public static let leastSearches = 3

    /// By their bytes.
    private let searches: [OpenedSearch]

    /// Takes them in any order, each text once.
    public init(_ searches: [OpenedSearch] = []) {
        self.searches = searches.prefix(OpenedSearches.most).sorted {
            $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
        }
    }

    /// How many there are.
    public var count: Int { searches.count }

    /// Those that go on from a half-typed text, the most searched first; none for no text.
    public func beginning(with typed: String, limit: Int) -> [OpenedSearch] {
        let start = SearchText.folded(SearchQuery(typed).text)
        guard !start.isEmpty else { return [] }
        let first = searches.partitioningIndex {
            !$0.text.utf8.lexicographicallyPrecedes(start.utf8)
        }
        let end = searches[first...].partitioningIndex { !$0.text.utf8.starts(with: start.utf8) }
        return mostSearched(first..<end, limit)
    }

    /// One pass: a single letter begins thousands.
    private func mostSearched(_ range: Range<Int>, _ limit: Int) -> [OpenedSearch] {
        var best: [Int] = []
        for place in range {
            let count = searches[place].searches
            if best.count >= limit {
                guard let last = best.last, searches[last].searches < count else { continue }
                best.removeLast()
            }
            let rank = best.firstIndex { searches[$0].searches < count } ?? best.endIndex
            best.insert(place, at: rank)
        }
        return best.map { searches[$0] }
    }
}
