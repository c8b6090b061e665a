/// What the team learns of a text that people searched for.
public struct CountedSearch: Sendable, Equatable {
    public let text: SearchText
    /// How often it was searched for.
    public let searches: Int
    /// How many results there were the last time.
    public let results: Int
    /// The last day it was searched for.
    public let lastDay: Day
    /// The pages that were opened from its results, the most opened first.
    public let openings: [Opening]

    /// A page and how often it was opened.
    public struct Opening: Sendable, Equatable {
        public let path: String
        public let count: Int

        public init(path: String, count: Int) {
            self.path = path
            self.count = count
        }
    }

    public init(
        text: SearchText, searches: Int, results: Int, lastDay: Day, openings: [Opening]
    ) {
        self.text = text
        self.searches = searches
        self.results = results
        self.lastDay = lastDay
        self.openings = openings
    }
}

/// Which of the searches are asked for.
public enum SearchSelection: Sendable, CaseIterable {
    case all
    /// Those that found nothing the last time.
    case withoutResults
    /// Those that found something of which nobody opened anything.
    case withoutClicks
}

/// How long searches are kept.
public enum SearchRetention {
    /// The days that a text's counts are kept.
    public static let days = 90
    /// The days that a text is kept that was searched for once.
    public static let daysOfOne = 14
}
