/// Finds the codes of a catalogue in any text: by their own spelling, however
/// it is joined (`ERR_CONNECTION_RESET`, `err connection reset`), and by the
/// phrases people see for them (`bad gateway`).
public struct CodeRecognizer: Sendable {
    /// How many words of a text are looked at.
    static let mostWords = 4_000

    /// Phrases by their first word, the longest first.
    private let phrases: [String: [Phrase]]

    private struct Phrase: Sendable {
        let words: [String]
        let code: String

        /// A bare number means a code only where the words around it allow that.
        var isNumber: Bool { words.count == 1 && words[0].allSatisfy(\.isNumber) }
    }

    public init(_ codes: [ErrorCode]) {
        let all = codes.flatMap { code in
            ([code.code, code.name] + code.aliases).map {
                Phrase(words: TextWord.all(in: $0).map(\.folded), code: code.code)
            }
        }
        phrases = Dictionary(grouping: all.filter { !$0.words.isEmpty }) { $0.words[0] }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The codes in a text, each once, in the order they stand there.
    public func codes(in text: String) -> [RecognizedCode] {
        let words = TextWord.all(in: text, most: CodeRecognizer.mostWords)
        var found: [RecognizedCode] = []
        var place = 0
        while place < words.count {
            guard let phrase = phrase(at: place, of: words) else {
                place += 1
                continue
            }
            let end = place + phrase.words.count
            if !found.contains(where: { $0.code == phrase.code }) {
                let spelling = words[place..<end].map(\.text).joined(separator: " ")
                found.append(RecognizedCode(code: phrase.code, words: spelling, range: 0..<0))
            }
            place = end
        }
        return found
    }

    private func phrase(at place: Int, of words: [TextWord]) -> Phrase? {
        phrases[words[place].folded, default: []].first { phrase in
            let end = place + phrase.words.count
            guard end <= words.count, words[place..<end].map(\.folded) == phrase.words else {
                return false
            }
            return !phrase.isNumber || words[place].canBeCode(in: words, at: place)
        }
    }
}
