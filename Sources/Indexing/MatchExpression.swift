import Handrail

/// A query in FTS5's language, made word by word: a visitor's text never
/// becomes syntax.
struct MatchExpression {
    /// Every word, or a synonym of it, must stand in the document.
    let all: String
    /// One word is enough.
    let any: String

    /// Nil when there is no word to look for.
    init?(_ query: SearchQuery, synonyms: Synonyms) {
        let rare = query.words.filter { !MatchExpression.common.contains($0) }
        let words = rare.isEmpty ? query.words : rare
        guard !words.isEmpty else { return nil }
        let terms = words.map { word in
            let isOpen = query.isLastWordOpen && word == query.words.last
            return MatchExpression.term(word, isOpen: isOpen, synonyms.of(word))
        }
        all = terms.joined(separator: " AND ")
        any = terms.joined(separator: " OR ")
    }

    /// One word: as it is, as a beginning when it may be unfinished, or as a synonym.
    private static func term(_ word: String, isOpen: Bool, _ synonyms: [String]) -> String {
        let spellings =
            [quoted(word)] + synonyms.map(quoted)
            + (isOpen && word.count > 1 ? [quoted(word) + " *"] : [])
        return spellings.count == 1 ? spellings[0] : "(\(spellings.joined(separator: " OR ")))"
    }

    private static func quoted(_ word: String) -> String {
        "\"\(word.replacing("\"", with: "\"\"").replacing("\0", with: ""))\""
    }

    /// Words that stand everywhere and tell nothing apart.
    private static let common: Set<String> = [
        "a", "about", "an", "and", "are", "at", "be", "by", "can", "do", "does", "for", "from",
        "get", "getting", "how", "i", "in", "is", "it", "its", "me", "my", "of", "on", "or", "s",
        "t", "that", "the", "this", "to", "was", "what", "when", "where", "which", "why", "with",
        "you", "your",
    ]
}
