import Handrail

/// Finds the words of the index that an unknown word may be a slip for.
///
/// Words are kept by length, each with the set of its letters: comparing two sets
/// rules out all but a few, and only those are compared letter by letter. That
/// needs four bytes a word where tables of deletions (SymSpell) need hundreds.
struct Spelling: Sendable {
    /// The words of each length.
    private let words: [Words]

    private struct Words: Sendable {
        var numbers: [UInt32] = []
        var letters: [UInt32] = []
    }

    /// A word that was meant, perhaps.
    struct Correction: Equatable {
        /// Its number in the lexicon.
        let word: Int
        let edits: Int
        /// 1 for the word as it was typed, less the further it is from that.
        let weight: Float
    }

    /// Words of fewer letters have too many neighbours.
    private static let shortest = 4
    /// Of words shorter than this, one slip is forgiven; of longer ones two.
    private static let twoSlips = 6
    private static let longest = 30

    init(_ lexicon: Lexicon) {
        var words = Array(repeating: Words(), count: Spelling.longest + 1)
        for number in 0..<lexicon.words.count {
            let bytes = lexicon.words.bytes(of: number)
            guard let letters = Spelling.letters(of: bytes) else { continue }
            words[bytes.count].numbers.append(UInt32(number))
            words[bytes.count].letters.append(letters)
        }
        self.words = words
    }

    /// The likeliest corrections of a folded word, best first; none for words that
    /// are short, long or not of letters only.
    func corrections(of word: String, in lexicon: Lexicon, most: Int = 2) -> [Correction] {
        let bytes = Array(word.utf8)[...]
        guard let letters = Spelling.letters(of: bytes) else { return [] }
        let edits = bytes.count < Spelling.twoSlips ? 1 : 2
        var distance = EditDistance()
        var found: [Correction] = []
        let lengths = max(Spelling.shortest, bytes.count - edits)...bytes.count + edits
        for length in lengths where length < words.count {
            let words = words[length]
            for place in words.letters.indices
            where (words.letters[place] ^ letters).nonzeroBitCount <= edits * 2 {
                let number = Int(words.numbers[place])
                let other = lexicon.words.bytes(of: number)
                guard let count = distance.between(bytes, other, most: edits), count > 0 else {
                    continue
                }
                let weight = Spelling.weight(number, other, of: bytes, edits: count, lexicon)
                found.append(Correction(word: number, edits: count, weight: weight))
            }
        }
        return Spelling.best(found, lexicon, most)
    }

    /// Less for each slip and for one in the first letter, where few people slip;
    /// more for words that stand often in the index, and for words of titles.
    private static func weight(
        _ number: Int, _ other: ArraySlice<UInt8>, of typed: ArraySlice<UInt8>, edits: Int,
        _ lexicon: Lexicon
    ) -> Float {
        var weight = Ranking.corrections[edits]
        if other.first != typed.first { weight *= 0.8 }
        if isExchange(typed, other) { weight *= 1.05 }
        let often = Float(min(lexicon.occurrences[number], 64))
        weight *= 0.85 + 0.1 * often / 64
        return lexicon.isInTitle[number] ? weight * 1.05 : weight
    }

    /// Whether both words have the same letters in another order.
    private static func isExchange(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        left.count == right.count && left.sorted() == right.sorted()
    }

    /// The best of different terms.
    private static func best(
        _ found: [Correction], _ lexicon: Lexicon, _ most: Int
    ) -> [Correction] {
        var terms: Set<UInt32> = []
        let sorted = found.sorted { ($0.weight, $1.word) > ($1.weight, $0.word) }
        return Array(
            sorted.filter { terms.insert(lexicon.termOfWord[$0.word]).inserted }.prefix(most))
    }

    /// A bit for each of the letters a to z, one for all others; nil for words that are
    /// not corrected: those with digits, and those of ideographs.
    private static func letters(of word: ArraySlice<UInt8>) -> UInt32? {
        guard (shortest...longest).contains(word.count) else { return nil }
        var letters: UInt32 = 0
        for byte in word {
            guard byte >= 0x80 ? byte < 0xE0 : byte.isSmall else { return nil }
            letters |= byte >= 0x80 ? 1 << 31 : 1 << UInt32(byte - .ascii("a"))
        }
        return letters
    }
}
