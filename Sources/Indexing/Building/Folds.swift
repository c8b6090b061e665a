/// The numbers of words as they are written, so that each spelling is folded once.
struct Folds {
    private let stems: Stems
    /// What is known of spellings, for the next index.
    private(set) var spellings: Spellings

    /// Spellings that were folded, and the number of the word of each.
    struct Spellings: Sendable {
        fileprivate var table = WordTable()
        fileprivate var numbers: [Int] = []

        /// The same after words were left out of the lexicon.
        func renumbered(_ words: [UInt32]) -> Spellings {
            let kept = table.indices.filter { words[numbers[$0]] != Renumbering.none }
            return Spellings(
                table: table.keeping(kept), numbers: kept.map { Int(words[numbers[$0]]) })
        }
    }

    init(_ stems: Stems, _ spellings: Spellings = Spellings()) {
        self.stems = stems
        self.spellings = spellings
    }

    mutating func number(
        of word: SplitText.Word, in text: SplitText, _ lexicon: inout Lexicon
    ) throws -> Int {
        if word.isASCII { return try lexicon.add(text[word], stems: stems) }
        let spelling = spellings.table.add(text[word])
        if spelling == spellings.numbers.count {
            let folded = try stems.folded(text.text(of: word))
            spellings.numbers.append(try lexicon.add(Array(folded.utf8)[...], stems: stems))
        }
        return spellings.numbers[spelling]
    }

    /// The number of a word that was read before; nil for any other.
    mutating func known(
        _ word: SplitText.Word, in text: SplitText, _ lexicon: Lexicon
    ) throws -> Int? {
        guard !word.isASCII else { return lexicon.words.number(of: text[word]) }
        return spellings.table.number(of: text[word]).map { spellings.numbers[$0] }
    }

    /// Goes by the numbers that words have after some were left out of the lexicon.
    mutating func renumber(_ words: [UInt32]) { spellings = spellings.renumbered(words) }
}
