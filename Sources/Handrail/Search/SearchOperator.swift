/// An operator of a typed query, and the part of the text that only says it.
struct SearchOperator: Equatable {
    enum Meaning: Equatable {
        case phrase(String)
        case excluded(String)
        case code(String)
        case tag(String)
        case kind(SearchKind)
    }

    let meaning: Meaning
    /// What is not searched for: `-vpn`, the `code:` of `code:502`; empty for a phrase.
    let mark: Substring

    /// The operators of a text, in order.
    static func all(in text: String) -> [SearchOperator] {
        guard text.utf8.contains(where: { marks.contains($0) || $0 >= 0x80 }) else { return [] }
        // A phrase is what stands between two quotation marks; one alone is a mark like any other.
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: isQuote)
        return parts.enumerated().flatMap { place, part in
            place % 2 == 1 && place + 1 < parts.count
                ? phrase(part)
                : part.split(whereSeparator: \.isWhitespace).compactMap(SearchOperator.init(word:))
        }
    }

    private static func phrase(_ text: Substring) -> [SearchOperator] {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
        return [SearchOperator(meaning: .phrase(String(text).trimmed), mark: text.prefix(0))]
    }

    private init(meaning: Meaning, mark: Substring) {
        self.meaning = meaning
        self.mark = mark
    }

    private init?(word: Substring) {
        if word.first == "-", let first = word.dropFirst().first, first.isLetter {
            self.init(meaning: .excluded(String(word.dropFirst())), mark: word)
            return
        }
        guard let colon = word.firstIndex(of: ":") else { return nil }
        let value = String(word[word.index(after: colon)...])
        guard !value.isEmpty else { return nil }
        switch word[..<colon] {
        case "code": self.init(meaning: .code(value), mark: word[...colon])
        case "tag": self.init(meaning: .tag(value), mark: word)
        case "kind":
            guard let kind = SearchKind(rawValue: value) else { return nil }
            self.init(meaning: .kind(kind), mark: word)
        default: return nil
        }
    }

    /// What an operator cannot do without, as long as all is ASCII.
    private static let marks = Array("\"-:".utf8)

    private static func isQuote(_ character: Character) -> Bool {
        ["\"", "“", "”", "„"].contains(character)
    }
}
