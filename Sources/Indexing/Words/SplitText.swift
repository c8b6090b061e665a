import Handrail

/// A text as words, by FTS5's rule (`unicode61`): runs of letters, digits and
/// marks. Text without spaces between its words (Chinese, Japanese, Korean, Thai)
/// becomes pairs of neighbouring characters.
struct SplitText {
    /// The text's UTF-8 with ASCII letters in lower case, so offsets are those of the text.
    let bytes: [UInt8]
    private(set) var words: [Word] = []
    /// How many positions the text takes up.
    private(set) var length = 0

    struct Word {
        /// Byte offsets.
        let start: Int
        let end: Int
        /// Counts words from the text's beginning.
        let position: Int
        /// False for words whose letters may have to be folded.
        let isASCII: Bool
        /// True for a part of the word before it: the `Reference` of `NullReferenceException`.
        let isPart: Bool
    }

    init(_ text: String) {
        let given = Array(text.utf8)
        bytes = given.map(\.lowered)
        words.reserveCapacity(bytes.count / 6)
        var place = 0
        while place < given.count {
            switch Letter(at: place, in: given) {
            case .none(let width), .mark(let width): place += width
            case .ideograph: place = addPairs(from: place)
            case .letter: place = addWord(from: place, given)
            }
        }
    }

    /// The bytes of a word.
    subscript(word: Word) -> ArraySlice<UInt8> { bytes[word.start..<word.end] }

    func text(of word: Word) -> String { String(decoding: self[word], as: UTF8.self) }

    private mutating func addWord(from start: Int, _ given: [UInt8]) -> Int {
        var end = start
        var isASCII = true
        scan: while end < given.count {
            switch Letter(at: end, in: given) {
            case .letter(let width), .mark(let width):
                if width > 1 { isASCII = false }
                end += width
            case .ideograph, .none: break scan
            }
        }
        words.append(
            Word(start: start, end: end, position: length, isASCII: isASCII, isPart: false))
        let parts = isASCII ? WordParts.of(given[start..<end]) : []
        for (place, part) in parts.enumerated() {
            words.append(
                Word(
                    start: part.lowerBound, end: part.upperBound, position: length + place,
                    isASCII: true, isPart: true))
        }
        length += max(1, parts.count)
        return end
    }

    /// Each two neighbours of a run of ideographs are a word; one alone is a word too,
    /// and so is the last of a run.
    private mutating func addPairs(from start: Int) -> Int {
        var before = start
        var place = start
        var count = 0
        while place < bytes.count, case .ideograph(let width) = Letter(at: place, in: bytes) {
            if count > 0 { addPair(before..<place + width) }
            before = place
            place += width
            count += 1
        }
        if count == 1 {
            addPair(start..<place)
        } else {
            // No pair begins with it, so nothing else would find it alone.
            words.append(
                Word(
                    start: before, end: place, position: length - 1, isASCII: false, isPart: true))
        }
        return place
    }

    private mutating func addPair(_ range: Range<Int>) {
        words.append(
            Word(
                start: range.lowerBound, end: range.upperBound, position: length, isASCII: false,
                isPart: false))
        length += 1
    }
}
