/// Counts words and sentences of a Markdown text, without code, headings and tables.
///
/// One pass over the bytes; what is marked up counts as the words that are read.
struct SentenceCount {
    /// Letters and digits.
    private(set) var letters = 0
    private(set) var words = 0
    private(set) var sentences = 0
    /// The sentence of the most words, and the line of the file on which it begins.
    private(set) var longest = (words: 0, line: 0)

    private var isInFence = false
    private var isInWord = false
    /// The words of the sentence that has begun, and its line.
    private var current = (words: 0, line: 0)
    private var line = 0

    init(_ markdown: String, firstLine: Int) {
        line = firstLine
        for bytes in Array(markdown.utf8).split(
            separator: Letters.newline, omittingEmptySubsequences: false)
        {
            read(bytes)
            line += 1
        }
        endSentence()
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) {
        let text = bytes.drop { $0 == Letters.space || $0 == Letters.tab }
        if text.starts(with: Letters.fence) || text.starts(with: Letters.tildes) {
            isInFence.toggle()
            return endSentence()
        }
        guard !isInFence, let first = text.first, !Letters.opensNoProse.contains(first) else {
            return endSentence()
        }
        let words = SentenceCount.withoutMarkers(text)
        if words.startIndex != text.startIndex { endSentence() }
        guard !SentenceCount.isOption(words) else { return }
        readWords(words)
        endWord()
    }

    /// The line without marks of lists and quotations.
    private static func withoutMarkers(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let first = rest.first {
            let digits = rest.prefix { (48...57).contains($0) }.count
            let mark = digits > 0 && digits < 10 ? digits + 1 : 1
            let isMark =
                Letters.markers.contains(first)
                || (mark > 1 && rest.dropFirst(digits).first == Letters.period)
            guard isMark, rest.dropFirst(mark).first == Letters.space else { return rest }
            rest = rest.dropFirst(mark).drop { $0 == Letters.space }
        }
        return rest
    }

    /// Whether an item of a list is an option of a step.
    private static func isOption(_ text: ArraySlice<UInt8>) -> Bool {
        guard let colon = text.prefix(8).firstIndex(of: Letters.colon) else { return false }
        return StepOptionsReader.keys.contains(String(decoding: text[..<colon], as: UTF8.self))
    }

    private mutating func readWords(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case Letters.space, Letters.tab: endWord()
            case Letters.tick:
                skip(&rest, past: Letters.tick)
                addLetters(4)
            case Letters.less where rest.contains(Letters.greater):
                skip(&rest, past: Letters.greater)
            case Letters.bracket where rest.first == Letters.parenthesis:
                skip(&rest, past: Letters.closing)
            case Letters.period, Letters.exclamation, Letters.question:
                if rest.first.map(Letters.isAfterSentence) ?? true { endSentence() }
            default:
                if Letters.isLetter(byte) { addLetters(1) }
            }
        }
    }

    private func skip(_ rest: inout ArraySlice<UInt8>, past end: UInt8) {
        if let place = rest.firstIndex(of: end) { rest = rest[(place + 1)...] }
    }

    private mutating func addLetters(_ count: Int) {
        letters += count
        if current.words == 0, !isInWord { current.line = line }
        isInWord = true
    }

    private mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        words += 1
        current.words += 1
    }

    private mutating func endSentence() {
        endWord()
        guard current.words > 0 else { return }
        sentences += 1
        if current.words > longest.words { longest = current }
        current = (0, 0)
    }
}
