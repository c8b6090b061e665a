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

    private mutating func add(_ form: [UInt8], _ range: Range<Int>, isCertain: Bool) {
        found.append(
            CodeSpelling(
                form: String(decoding: form, as: UTF8.self), range: range, isCertain: isCertain))
    }

    // Names of parts: STATUS_ACCESS_DENIED, err_connection_reset

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

    // Numbers: 0x80070005, -2147024891, error 1603

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

    // Digits and letters: 0x80070005, C0000005, E0308, KB1234567

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

    // Letters: ConnectException, ECONNRESET, ORA-00942, err connection reset

    private mutating func addLetters(_ place: Int) -> Int {
        let word = words[place]
        let last = words.bytes[word.end - 1].lowered
        if last == .ascii("n") || last == .ascii("r"), let isCertain = exception(word) {
            add(words.bytes[word.range].map(\.lowered), dotted(place), isCertain: isCertain)
        } else if word.shape == .capitals, CodeShapes.errors.contains(word.hash) {
            add(words.bytes[word.range].map(\.lowered), word.range, isCertain: true)
        } else if (word.count <= 6 && addPrefixed(place)) || (word.count == 8 && addState(place)) {
            return place + 2
        } else if words.bytes[word.start].lowered == .ascii("e"), addHumps(word) {
            return place + 1
        } else if word.count <= 3, CodeShapes.openers.contains(word.hash) {
            addSpaced(place)
        }
        return place + 1
    }

    /// Whether a word names an exception, and for certain; nil when it does not.
    private func exception(_ word: TextWord) -> Bool? {
        let isLong = word.count >= 11 && ends(word, in: "exception")
        guard isLong || (word.count >= 8 && ends(word, in: "error")) else { return nil }
        let capitals = words.bytes[word.range].reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
        return capitals > 1 && word.shape.contains(.letters)
    }

    private func ends(_ word: TextWord, in ending: StaticString) -> Bool {
        let ending = ending.description.utf8
        return words.bytes[word.range].suffix(ending.count).elementsEqual(ending) {
            $0.lowered == $1
        }
    }

    /// A word with the names before it that dots join to it.
    private func dotted(_ place: Int) -> Range<Int> {
        var first = place
        while first > 0, place - first < 12, words.joint(after: first - 1) == .ascii(".") {
            first -= 1
        }
        return words[first].start..<words[place].end
    }

    /// `ORA-00942`, `KB 1234567`.
    private mutating func addPrefixed(_ place: Int) -> Bool {
        let word = words[place]
        guard let next = words.word(at: place + 1), next.shape.contains(.digits) else {
            return false
        }
        let gap = next.start - word.end
        let joint = words.bytes[word.end]
        guard gap == 1, joint == .ascii("-") || joint == .ascii(" "), next.isNumber else {
            return false
        }
        let isMaker = CodeShapes.makers.contains(word.hash)
        guard isMaker || (joint == .ascii("-") && word.shape == .capitals && word.count > 1),
            joint == .ascii("-") || next.count > 4,
            let isCertain = CodeShapes.certainty(
                of: words.folded(word), digits: next.count, isCapital: word.shape == .capitals)
        else { return false }
        add(
            Array(words.folded(word) + words.folded(next)), word.start..<next.end,
            isCertain: isCertain)
        return true
    }

    /// `SQLSTATE 42S02`, `SQLSTATE[42S02]`.
    private mutating func addState(_ place: Int) -> Bool {
        guard words[place].hash == "sqlstate", let next = words.word(at: place + 1),
            next.count == 5, next.start - words[place].end <= 3
        else { return false }
        add(Array(words.folded(next)), words[place].start..<next.end, isCertain: true)
        return true
    }

    /// `errConnectionReset`, its humps joined.
    private mutating func addHumps(_ word: TextWord) -> Bool {
        let bytes = words.bytes[word.range]
        guard word.count > 6, word.count < 80, word.shape == [.letters, .capitals],
            bytes.prefix(3).elementsEqual("err".utf8, by: { $0.lowered == $1 }),
            bytes[word.start + 1].isSmall, bytes[word.start + 3].isCapital
        else { return false }
        var form: [UInt8] = []
        for byte in bytes {
            if byte.isCapital, !form.isEmpty { form.append(.ascii("_")) }
            form.append(byte.lowered)
        }
        add(form, word.range, isCertain: true)
        return true
    }

    /// `err connection reset`, of every length; `err-connection-reset` as it is.
    private mutating func addSpaced(_ place: Int) {
        guard place == 0 || words.joint(after: place - 1) != .ascii("-") else { return }
        let isShort = words[place].hash == "err"
        var form = Array(words.folded(words[place]))
        var end = place + 1
        guard isShort || words.word(at: end).map({ CodeShapes.seconds.contains($0.hash) }) ?? false
        else { return }
        let isHyphened = words.joint(after: place) == .ascii("-")
        while end < words.count, end - place < 6, let joint = words.joint(after: end - 1),
            joint == .ascii(isHyphened ? "-" : " "), words[end].count <= 24
        {
            form.append(.ascii("_"))
            form += words.folded(words[end])
            end += 1
            if !isHyphened, isShort || end - place > 2 {
                add(form, words[place].start..<words[end - 1].end, isCertain: false)
            }
        }
        if isHyphened, end > place + 1 {
            add(form, words[place].start..<words[end - 1].end, isCertain: true)
        }
    }
}
