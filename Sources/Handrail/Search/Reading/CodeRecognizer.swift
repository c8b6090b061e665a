/// Finds the codes of a catalogue in any text: by their own spelling, however
/// it is joined (`ERR_CONNECTION_RESET`, `err connection reset`), and by the
/// phrases people see for them (`bad gateway`), a typing mistake or two included.
public struct CodeRecognizer: Sendable {
    /// How many codes of a text are given.
    public static let most = 8
    /// How many words of a text may be compared letter by letter.
    static let mostComparisons = 400

    private let codes: [String]
    private var phrases = PhraseTree()
    /// Codes that are numbers, by their digits.
    private var numbers = WordMap<Int>()
    /// Codes by what all spellings of them have in common: `0x80070005`, `-2147024891`.
    private var spellings: [String: Int] = [:]

    public init(_ codes: [ErrorCode]) {
        self.codes = codes.map(\.code)
        for (place, code) in codes.enumerated() {
            for phrase in [code.code, code.name] + code.aliases { add(phrase, of: place) }
        }
    }

    private mutating func add(_ phrase: String, of code: Int) {
        let words = TextWords(phrase)
        guard words.count > 0 else { return }
        if words.count == 1, words[0].isNumber {
            numbers[words[0].hash] = numbers[words[0].hash] ?? code
            return
        }
        phrases.insert(words, value: code)
        let letters = words.words.flatMap { words.folded($0) }
        if (2...4).contains(words.count), letters.count >= 8 {
            phrases.insert(TextWords(letters), value: code)
        }
        addSpelling(of: words, code)
    }

    /// Names without a digit are spelt as their words are.
    private mutating func addSpelling(of words: TextWords, _ code: Int) {
        guard words.count < 4, words.words.contains(where: { $0.shape.contains(.digits) }) else {
            return
        }
        let all = CodeSpelling.all(in: words)
        guard let only = all.first, all.count == 1, only.isCertain else { return }
        spellings[only.form] = spellings[only.form] ?? code
    }

    /// The codes in a text, each once, in the order they stand there; at most `most`.
    ///
    /// In a short text a bare number is a code, unless the words about it say
    /// that it is a page, a price, a port.
    public func codes(in text: String) -> [RecognizedCode] {
        let words = TextWords(text)
        let isShort = TextReading.isShort(words.bytes)
        return codes(in: words, headings: isShort ? [0..<words.bytes.count] : [], of: words.bytes)
    }

    /// The codes in the words of a text, of which those in `headings` may be bare
    /// numbers. Ranges count the code points of the whole `text`.
    func codes(
        in words: TextWords, headings: [Range<Int>], of text: [UInt8]
    ) -> [RecognizedCode] {
        var found = phrasesAndNumbers(in: words, headings)
        if !spellings.isEmpty { found = merged(found, otherSpellings(in: words)) }
        var offsets = CodePointOffsets(text)
        return found.map { hit in
            RecognizedCode(
                code: codes[hit.code], words: words.text(hit.range), range: offsets[hit.range])
        }
    }

    /// A code and the bytes it stands in.
    private struct Hit {
        let code: Int
        let range: Range<Int>
    }

    private func phrasesAndNumbers(in words: TextWords, _ headings: [Range<Int>]) -> [Hit] {
        var found: [Hit] = []
        var numbers = NumberInText(words, self.numbers, headings: headings)
        var budget = CodeRecognizer.mostComparisons
        var place = 0
        while place < words.count, found.count < CodeRecognizer.most {
            let code: Int?
            var count = 1
            if let match = phrases.match(in: words, at: place, budget: &budget) {
                (code, count) = (match.value, match.count)
            } else {
                code = numbers.code(at: place)
            }
            if let code, !found.contains(where: { $0.code == code }) {
                found.append(Hit(code: code, range: range(of: count, at: place, in: words)))
            }
            place += count
        }
        return found
    }

    /// With the bracket that closes one inside: `curl: (56)`.
    private func range(of count: Int, at place: Int, in words: TextWords) -> Range<Int> {
        let last = words[place + count - 1]
        let range = words[place].start..<last.end
        let isOpen = count > 1 && words.before(last) == .ascii("(")
        return isOpen && words.after(last) == .ascii(")") ? range.lowerBound..<last.end + 1 : range
    }

    private func otherSpellings(in words: TextWords) -> [Hit] {
        CodeSpelling.all(in: words).compactMap { spelling in
            spellings[spelling.form].map { Hit(code: $0, range: spelling.range) }
        }
    }

    /// Both in the order of the text, each code once.
    private func merged(_ some: [Hit], _ others: [Hit]) -> [Hit] {
        var seen: Set<Int> = []
        let all = (some + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return Array(all.filter { seen.insert($0.code).inserted }.prefix(CodeRecognizer.most))
    }
}

/// Which of a text's numbers are codes of the catalogue.
private struct NumberInText {
    private let words: TextWords
    private let numbers: WordMap<Int>
    private let headings: [Range<Int>]
    private var reader: NumberReader

    init(_ words: TextWords, _ numbers: WordMap<Int>, headings: [Range<Int>]) {
        self.words = words
        self.numbers = numbers
        self.headings = headings
        reader = NumberReader(words)
    }

    /// The code that a word is, if it is one; asked for in the order of the text.
    mutating func code(at place: Int) -> Int? {
        let word = words[place]
        if word.isMixed { return affixed(word, words.word(at: place - 1)) }
        guard word.isNumber else { return nil }
        let meaning = reader.meaning(at: place)
        guard let code = numbers[word.hash] else { return nil }
        switch meaning {
        case .code, .mention: return code
        case .bare: return isHeading(word) ? code : nil
        case .other: return nil
        }
    }

    /// `E502`, and the plural `502s` that is no time.
    private func affixed(_ word: TextWord, _ previous: TextWord?) -> Int? {
        guard word.count == 4, isHeading(word) || previous?.role == .mention else { return nil }
        let folded = words.folded(word)
        let digits: ArraySlice<UInt8>
        if folded.first == .ascii("e") {
            digits = folded.dropFirst()
        } else if folded.last == .ascii("s"), previous?.role != .duration {
            digits = folded.dropLast()
        } else {
            return nil
        }
        return numbers[WordHash(nameIn: digits)]
    }

    private func isHeading(_ word: TextWord) -> Bool {
        headings.contains { $0.lowerBound <= word.start && word.start < $0.upperBound }
    }
}
