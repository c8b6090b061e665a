import GRDB
import Handrail

/// A query in FTS5's language, made word by word: a visitor's text never
/// becomes syntax.
struct MatchExpression {
    /// Every word, or a synonym of it, must stand in the document.
    let all: String
    /// One word is enough.
    let any: String
    /// Each of the words of `all`, to find where in a document they stand.
    let each: String

    /// How many words are enough to tell documents apart; a pasted page has many more.
    private static let mostWords = 6

    /// A text of more words than this is pasted: no document has them all.
    private static let longestQuestion = 12

    /// Nil when there is no word to look for. `any` holds the rarest words only:
    /// those that stand everywhere cost the most time and tell the least. Of a
    /// recognised `ERR_CONNECTION_RESET` the words must stand side by side.
    init?(
        _ query: SearchQuery, recognized: [RecognizedCode], _ synonyms: Synonyms,
        vocabulary: Vocabulary, in db: Database
    ) throws {
        let rare = query.words.filter { !MatchExpression.common.contains($0) }
        let words = rare.isEmpty ? query.words : rare
        guard !words.isEmpty else { return nil }
        let tokenizer = try db.makeTokenizer(.porter(wrapping: .unicode61(diacritics: .remove)))
        let names = MatchExpression.names(in: recognized)
        let named = Set(names.flatMap(\.self))
        let phrases = names.map {
            Term(word: "", text: MatchExpression.quoted($0.joined(separator: " ")), count: 1)
        }
        let terms = try words.map { word in
            let isOpen = query.isLastWordOpen && word == query.words.last
            let count = try vocabulary.count(of: word, stemmedBy: tokenizer)
            return Term(
                word: word, text: MatchExpression.term(word, isOpen: isOpen, synonyms.of(word)),
                count: count)
        }
        let rarest = MatchExpression.rarest(phrases + terms)
        let required =
            terms.count > MatchExpression.longestQuestion
            ? rarest : phrases + terms.filter { !named.contains($0.word) }
        all = required.map(\.text).joined(separator: " AND ")
        each = required.map(\.text).joined(separator: " OR ")
        any = rarest.map(\.text).joined(separator: " OR ")
    }

    /// A word in FTS5's language, and how many documents it stands in.
    private struct Term {
        /// Empty for several words side by side.
        let word: String
        let text: String
        let count: Int
    }

    /// The words of each code that was recognised by a name of several words.
    private static func names(in recognized: [RecognizedCode]) -> [[String]] {
        recognized.compactMap { found in
            let words = SearchQuery(found.code).words
            let isName = words.count > 1 && SearchQuery(found.words).words == words
            return isName ? words : nil
        }
    }

    /// In the order of the query. A word that no document has tells nothing,
    /// unless it is all there is.
    private static func rarest(_ terms: [Term]) -> [Term] {
        let known = terms.filter { $0.count > 0 || $0.text.hasPrefix("(") }
        guard known.count > mostWords else { return known.isEmpty ? terms : known }
        let limit = known.map(\.count).sorted()[mostWords - 1]
        return Array(known.filter { $0.count <= limit }.prefix(mostWords))
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
