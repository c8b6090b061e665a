/// The numbers of words as they are written, so that each spelling is folded once.
struct Folds {
    private let stems: Stems
    private var spellings = WordTable()
    private var numbers: [Int] = []

    init(_ stems: Stems) { self.stems = stems }

    mutating func number(
        of word: SplitText.Word, in text: SplitText, _ lexicon: inout Lexicon
    ) throws -> Int {
        if word.isASCII { return try lexicon.add(text[word], stems: stems) }
        let spelling = spellings.add(text[word])
        if spelling == numbers.count {
            let folded = try stems.folded(text.text(of: word))
            numbers.append(try lexicon.add(Array(folded.utf8)[...], stems: stems))
        }
        return numbers[spelling]
    }

    /// The number of a word that was read before; nil for any other.
    mutating func known(
        _ word: SplitText.Word, in text: SplitText, _ lexicon: Lexicon
    ) throws -> Int? {
        guard !word.isASCII else { return lexicon.words.number(of: text[word]) }
        return spellings.number(of: text[word]).map { numbers[$0] }
    }
}
