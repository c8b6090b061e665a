/// How often which text was searched for, and which page was opened then; never
/// by whom. It stays small whatever people search for.
public struct SearchCounts: Sendable, Equatable {
    /// How many different texts of a day, and how many opened pages of theirs,
    /// there is room for.
    public static let room = 10_000

    /// A text on a day.
    public struct Search: Sendable, Hashable {
        public let text: SearchText
        public let day: Day
    }

    /// A page that was opened from the results for a text.
    public struct Opening: Sendable, Hashable {
        public let search: Search
        public let path: String
    }

    /// What is known of a text on a day.
    public struct Count: Sendable, Equatable {
        /// How often it was searched for.
        public var searches: Int
        /// How many results there were the last time.
        public var results: Int

        public init(searches: Int, results: Int) {
            self.searches = searches
            self.results = results
        }
    }

    public private(set) var searches: [Search: Count] = [:]
    public private(set) var openings: [Opening: Int] = [:]
    /// How many searches and openings there was no room for.
    public private(set) var dropped = 0

    public init() {}

    /// True when there is nothing to keep.
    public var isEmpty: Bool { searches.isEmpty && openings.isEmpty }

    /// Counts a search.
    public mutating func add(_ text: SearchText, on day: Day, results: Int) {
        add(Count(searches: 1, results: results), to: Search(text: text, day: day))
    }

    /// Counts a page that was opened from the results for a text.
    public mutating func add(opening path: String, after text: SearchText, on day: Day) {
        add(1, to: Opening(search: Search(text: text, day: day), path: path))
    }

    /// Adds what was counted earlier.
    public mutating func add(earlier counts: SearchCounts) {
        for (search, count) in counts.searches {
            let results = searches[search]?.results ?? count.results
            add(Count(searches: count.searches, results: results), to: search)
        }
        for (opening, count) in counts.openings { add(count, to: opening) }
        dropped += counts.dropped
    }

    private mutating func add(_ count: Count, to search: Search) {
        let known = searches[search]
        guard known != nil || searches.count < SearchCounts.room else {
            return dropped += count.searches
        }
        searches[search] = Count(
            searches: (known?.searches ?? 0) + count.searches, results: count.results)
    }

    private mutating func add(_ count: Int, to opening: Opening) {
        let known = openings[opening]
        guard known != nil || openings.count < SearchCounts.room else { return dropped += count }
        openings[opening] = (known ?? 0) + count
    }
}
