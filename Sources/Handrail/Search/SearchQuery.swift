/// What a visitor searches for: words, never syntax.
public struct SearchQuery: Sendable, Equatable {
    /// How many code points of a text are read; what people paste beyond that rarely helps.
    public static let longestText = 4_000
    /// How many different words take part in a search.
    public static let mostWords = 24

    /// The text as the visitor gave it, without white space at its ends.
    public let text: String
    /// Its words in lower case, each once, in order: letters and digits only.
    public let words: [String]
    /// True when the last word may be unfinished: the text does not end in a space.
    public let isLastWordOpen: Bool

    /// Reads any text; whatever it holds, the result is a query that can be asked.
    public init(_ text: String) {
        // Code points, since one character may have any number of them.
        let text = String(text.unicodeScalars.prefix(SearchQuery.longestText))
        isLastWordOpen = text.last.map { $0.isLetter || $0.isNumber } ?? false
        self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var seen: Set<String> = []
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        self.words = Array(words.filter { seen.insert($0).inserted }.prefix(SearchQuery.mostWords))
    }

    /// True when there is nothing to search for.
    public var isBlank: Bool { words.isEmpty }
}
