import GRDB
import Handrail

/// Every word of the index, its stem, and how many documents have it.
///
/// A *word* is folded (small letters, no accents), a *term* is the stem that
/// words share; postings are kept by term.
struct Lexicon: Sendable {
    private(set) var words = WordTable()
    private(set) var terms = WordTable()
    /// Each word's term.
    private(set) var termOfWord: [UInt32] = []
    /// How often each word stands in the index.
    private(set) var occurrences: [UInt32] = []
    /// True for words that stand in a title.
    private(set) var isInTitle: [Bool] = []
    /// How many documents each term stands in; filled when the index is written.
    var documents: [UInt32] = []
    /// The words in the order of their bytes, so that those with one beginning are neighbours.
    private(set) var sorted: [UInt32] = []

    /// The number of a folded word; it gets one here when it is new.
    mutating func add(_ word: ArraySlice<UInt8>, stems: Stems) throws -> Int {
        if let number = words.number(of: word) { return number }
        let stem = try stems.stem(of: String(decoding: word, as: UTF8.self))
        termOfWord.append(UInt32(terms.add(Array(stem.utf8)[...])))
        occurrences.append(0)
        isInTitle.append(false)
        return words.add(word)
    }

    /// Counts one more place where a word stands.
    mutating func count(_ word: Int, isTitle: Bool) {
        occurrences[word] += 1
        if isTitle { isInTitle[word] = true }
    }

    /// Puts the words in order, once all are known.
    mutating func sort() {
        let words = words
        sorted = (0..<UInt32(words.count)).sorted {
            words.bytes(of: Int($0)).lexicographicallyPrecedes(words.bytes(of: Int($1)))
        }
    }

    /// The term of a folded word, whatever its form; nil for one that no document has.
    func term(of word: String, stems: Stems) throws -> Int? {
        if let number = words.number(of: word) { return Int(termOfWord[number]) }
        return terms.number(of: try stems.stem(of: word))
    }

    /// The words that begin so, in order.
    func words(beginning start: String) -> ArraySlice<UInt32> {
        let start = Array(start.utf8)
        return sorted[words.range(of: start, in: sorted)]
    }
}
