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

    /// Counts the words of one more document.
    mutating func count(_ words: [WordUse]) {
        for use in words {
            occurrences[use.word] += 1
            if use.isInTitle { isInTitle[use.word] = true }
        }
    }

    /// Counts anew from here: the words stay known.
    mutating func forgetCounts() {
        occurrences = Array(repeating: 0, count: words.count)
        isInTitle = Array(repeating: false, count: words.count)
        documents = []
        sorted = []
    }

    /// Leaves out the words that stand nowhere any more, and says what numbers the others have
    /// now; nil when there are none to leave out. Numbers keep their order.
    mutating func dropUnused() -> Renumbering? {
        guard occurrences.contains(0) else { return nil }
        let used = words.indices.filter { occurrences[$0] > 0 }
        let usedTerms = Set(used.map { Int(termOfWord[$0]) }).sorted()
        let numbers = Renumbering(
            words: Renumbering.numbers(of: used, count: words.count),
            terms: Renumbering.numbers(of: usedTerms, count: terms.count))
        termOfWord = used.map { numbers.terms[Int(termOfWord[$0])] }
        occurrences = used.map { occurrences[$0] }
        isInTitle = used.map { isInTitle[$0] }
        words = words.keeping(used)
        terms = terms.keeping(usedTerms)
        return numbers
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

/// The numbers that words and terms have after some were left out, by those they had.
struct Renumbering {
    /// That of a word or term that was left out.
    static let none = UInt32.max

    let words: [UInt32]
    let terms: [UInt32]

    static func numbers(of kept: [Int], count: Int) -> [UInt32] {
        var numbers = [UInt32](repeating: none, count: count)
        for (new, old) in kept.enumerated() { numbers[old] = UInt32(new) }
        return numbers
    }
}

/// A word of a document: its number, and whether it stands in the title.
struct WordUse: Sendable {
    private let packed: UInt32

    init(_ word: Int, isInTitle: Bool) { packed = UInt32(word) << 1 | (isInTitle ? 1 : 0) }

    var word: Int { Int(packed >> 1) }
    var isInTitle: Bool { packed & 1 == 1 }
}
