extension SpellingScanner {
    /// `ConnectException`, `ECONNRESET`, `ORA-00942`, `err connection reset`: reads what
    /// begins with a word of letters; gives the place to go on from.
    mutating func addLetters(_ place: Int) -> Int {
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
