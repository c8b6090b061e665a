/// A word of a query as it was typed, folded.
struct TypedWord {
    let text: String
    /// Counts words from the text's beginning.
    let position: Int
    /// True when it may be unfinished.
    let isOpen: Bool

    /// How many words of a text are looked at: those of a long log.
    private static let most = 3_000

    /// The words of a text. What is written as one word and not known as one is
    /// taken apart: `NullReferenceException`, where only `null` and `reference` are.
    static func all(
        in text: String, isLastOpen: Bool, _ lexicon: Lexicon, _ stems: Stems
    ) throws -> [TypedWord] {
        let split = SplitText(text)
        let last = split.words.lastIndex { !$0.isPart }
        var words: [TypedWord] = []
        var place = 0
        while place < split.words.count, words.count < most {
            let word = split.words[place]
            let parts = split.words[(place + 1)...].prefix(while: \.isPart)
            let text = try stems.folded(word, in: split)
            if try lexicon.term(of: text, stems: stems) == nil,
                parts.contains(where: { lexicon.words.number(of: split[$0]) != nil })
            {
                words += parts.map {
                    TypedWord(text: split.text(of: $0), position: $0.position, isOpen: false)
                }
            } else {
                let isOpen = isLastOpen && place == last
                words.append(TypedWord(text: text, position: word.position, isOpen: isOpen))
            }
            place += 1 + parts.count
        }
        return words
    }
}
