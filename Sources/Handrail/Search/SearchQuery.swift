/// What a visitor searches for: a text, and what of it narrows the search.
///
/// `"bad gateway"` must stand so in what is found, `-vpn` must not; `code:502`,
/// `tag:vpn` and `kind:faq` choose what covers a code, has a tag or is of a kind.
public struct SearchQuery: Sendable, Equatable {
    /// How many code points of a text are read: a whole error page.
    public static let longestText = 65_536
    /// What is longer than this, or has lines, was pasted: nothing in it is an operator.
    static let longestQuestion = 200

    /// The text as the visitor gave it, on one line with single spaces.
    public let text: String
    /// The text as it was given, spaces in place of what only narrows the search.
    public let words: String
    public private(set) var filter = Filter()
    /// True when the last word may be unfinished: the text does not end in a space.
    public let isLastWordOpen: Bool

    /// What must hold for each result.
    public struct Filter: Sendable, Equatable {
        public var kind: SearchKind?
        /// Words that stand side by side.
        public var phrases: [String] = []
        public var excluded: [String] = []
        public var codes: [String] = []
        public var tags: [String] = []

        public init(kind: SearchKind? = nil) { self.kind = kind }
    }

    /// Reads any text; whatever it holds, the result is a query that can be asked.
    public init(_ text: String, kind: SearchKind? = nil) {
        // Code points, since one character may have any number of them.
        let given = String(text.unicodeScalars.prefix(SearchQuery.longestText))
        let operators = SearchQuery.isTyped(given) ? SearchOperator.all(in: given) : []
        self.init(given, words: SearchQuery.blanking(operators.map(\.mark), in: given))
        for found in operators { filter.add(found.meaning) }
        if let kind { filter.kind = kind }
    }

    private static func isTyped(_ text: String) -> Bool {
        text.utf8.count <= 4 * longestQuestion
            && text.unicodeScalars.count <= longestQuestion
            && !text.trimmed.utf8.contains { (10...13).contains($0) }
    }

    private init(_ given: String, words: String) {
        text = given.unicodeScalars.split(whereSeparator: \.isSpace)
            .map { String($0) }.joined(separator: " ")
        self.words = words
        isLastWordOpen = given.unicodeScalars.last?.isWord ?? false
    }

    /// The same text, every operator taken for words.
    public var unfiltered: SearchQuery {
        var query = SearchQuery(text, words: text)
        query.filter.kind = filter.kind
        return query
    }

    /// The text with a space for each code point of its marks, so that all else
    /// stays where it was.
    private static func blanking(_ marks: [Substring], in text: String) -> String {
        var blanked = text
        for mark in marks.reversed() where !mark.isEmpty {
            let spaces = String(repeating: " ", count: mark.unicodeScalars.count)
            blanked.replaceSubrange(mark.startIndex..<mark.endIndex, with: spaces)
        }
        return blanked
    }

    /// True when there is nothing to search for.
    public var isBlank: Bool { !text.unicodeScalars.contains(where: \.isWord) }

    /// True when operators narrow the search.
    public var isFiltered: Bool {
        var unfiltered = Filter()
        unfiltered.kind = filter.kind
        return filter != unfiltered
    }
}

extension SearchQuery.Filter {
    fileprivate mutating func add(_ meaning: SearchOperator.Meaning) {
        switch meaning {
        case .phrase(let text): phrases.append(text)
        case .excluded(let word): excluded.append(word)
        case .code(let name): codes.append(name)
        case .tag(let name): tags.append(name)
        case .kind(let asked): kind = asked
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
    }

    /// A letter, digit or mark; asked by code point, since one character may have any number.
    fileprivate var isWord: Bool {
        isASCII
            ? properties.isAlphabetic || ("0"..."9").contains(self)
            : properties.isAlphabetic || properties.numericType != nil
                || properties.generalCategory == .nonspacingMark
    }
}
