/// Goes through the words of a text and picks out what is spelt like a code.
struct SpellingScanner {
    let words: TextWords
    private var numbers: NumberReader
    private var found: [CodeSpelling] = []

    init(_ words: TextWords) {
        self.words = words
        numbers = NumberReader(words)
    }

    /// What was found, in order; ranges count bytes.
    mutating func spellings() -> [CodeSpelling] {
        var place = 0
        while place < words.count { place = read(place) }
        return found
    }

    /// Reads what begins at a word; gives the place to go on from.
    private mutating func read(_ place: Int) -> Int {
        let end = endOfName(at: place)
        if end > place + 1 {
            addName(place..<end)
            return end
        }
        let word = words[place]
        if word.isNumber {
            addNumber(place)
        } else if word.isMixed {
            addMixed(place)
        } else if !word.shape.contains(.foreign) {
            return addLetters(place)
        }
        return place + 1
    }

    /// Notes a code.
    mutating func add(_ form: [UInt8], _ range: Range<Int>, isCertain: Bool) {
        found.append(
            CodeSpelling(
                form: String(decoding: form, as: UTF8.self), range: range, isCertain: isCertain))
    }

    /// Where a name of parts ends: `STATUS_ACCESS_DENIED`, `err_connection_reset`.
    private func endOfName(at place: Int) -> Int {
        var end = place + 1
        var hasJoint = false
        while end < words.count {
            let isJoint = words.joint(after: end - 1) == .ascii("_")
            guard isJoint || words[end - 1].end == words[end].start else { break }
            hasJoint = hasJoint || isJoint
            end += 1
        }
        return hasJoint ? end : place + 1
    }

    private mutating func addName(_ places: Range<Int>) {
        let range = words[places.lowerBound].start..<words[places.upperBound - 1].end
        guard range.count >= 5, range.count <= 100, !words[places.lowerBound].isNumber else {
            return
        }
        let isCapital = words.words[places].allSatisfy {
            $0.shape.isDisjoint(with: [.letters, .foreign])
        }
        let isKnown = CodeShapes.families.contains(words[places.lowerBound].hash)
        // `http_502` is a label and its number.
        if places.count == 2, words[places.upperBound - 1].isNumber, !isCapital {
            addNumber(places.upperBound - 1)
            return
        }
        add(words.bytes[range].map(\.lowered), range, isCertain: isCapital || isKnown)
    }

    /// `-2147024891`, `error 1603`.
    private mutating func addNumber(_ place: Int) {
        let word = words[place]
        let meaning = numbers.meaning(at: place)
        let isNegative = isNegative(word)
        guard word.count <= 10, let value = Int(words.text(word.range)) else { return }
        let isResult = isNegative && value >= 1_000_000_000 && value <= 1 << 31
        guard isResult || meaning == .code else { return }
        let start = isNegative ? word.start - 1 : word.start
        if isResult {
            addHex((1 << 32) - value, start..<word.end, isCertain: true)
        } else if !isNegative, value >= 1 << 31, value < 1 << 32 {
            addHex(value, start..<word.end, isCertain: false)
        } else {
            let form = (isNegative ? "-" : "") + String(value)
            add(Array(form.utf8), start..<word.end, isCertain: false)
        }
    }

    private mutating func addHex(_ value: Int, _ range: Range<Int>, isCertain: Bool) {
        add(Array(String(value, radix: 16).utf8), range, isCertain: isCertain)
    }

    private func isNegative(_ word: TextWord) -> Bool {
        guard words.before(word) == .ascii("-") else { return false }
        guard word.start > 1 else { return true }
        let mark = words.bytes[word.start - 2]
        return !mark.isLetter && !mark.isDigit && mark != .ascii("-")
    }

    /// `0x80070005`, `C0000005`, `E0308`, `KB1234567`.
    private mutating func addMixed(_ place: Int) {
        let word = words[place]
        guard word.count <= 18 else { return }
        let folded = Array(words.folded(word))
        if folded.starts(with: "0x".utf8) {
            addHexDigits(folded.dropFirst(2), word.range, isCertain: true)
        } else if folded.count == 8, folded.allSatisfy(\.isHexDigit) {
            guard numbers.meaning(at: place) == .code else { return }
            addHexDigits(folded[...], word.range, isCertain: false)
        } else if let isCertain = CodeShapes.certainty(of: folded, word.shape) {
            add(folded, word.range, isCertain: isCertain)
        }
    }

    /// More than 32 bits are an address in memory.
    private mutating func addHexDigits(
        _ digits: ArraySlice<UInt8>, _ range: Range<Int>, isCertain: Bool
    ) {
        let form = digits.drop { $0 == .ascii("0") }
        guard form.count <= 8, !digits.isEmpty, form.allSatisfy(\.isHexDigit) else { return }
        add(form.isEmpty ? [.ascii("0")] : Array(form), range, isCertain: isCertain)
    }
}
