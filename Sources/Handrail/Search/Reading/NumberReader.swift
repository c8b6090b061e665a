/// What a number in a text is, by the words and marks about it.
///
/// Asked for the numbers of a text in their order: in “errors 502, 503 and
/// 504” each is what the one before it is.
struct NumberReader {
    enum Meaning {
        /// The words about it say that it is a code.
        case code
        /// A sentence speaks of it as of a code: “a 502”.
        case mention
        /// Nothing about it says what it is.
        case bare
        /// A page, a port, a price, a part of something longer.
        case other
    }

    let words: TextWords
    private var last = (place: -1, meaning: Meaning.other, isStatusField: false)

    init(_ words: TextWords) {
        self.words = words
    }

    /// What the number at a place is.
    mutating func meaning(at place: Int) -> Meaning {
        let isStatusField = isLabelled(at: place, only: .http)
        let meaning = read(place)
        last = (place, meaning, isStatusField)
        return meaning
    }

    private func read(_ place: Int) -> Meaning {
        let word = words[place]
        let previous = words.word(at: place - 1)
        let next = words.word(at: place + 1)
        let isLabelled = isLabelled(at: place)
        if isPartOfNumber(at: place, isLabelled: isLabelled) || isVersion(at: place) {
            return .other
        }
        if next?.role == .unit, !isJoined(at: place) { return .other }
        if words.after(word) == .ascii("%") { return .other }
        if isLabelled { return .code }
        if isOtherCode(place) { return .other }
        if isPrice(word) || previous?.role == .count || previous?.role == .identity {
            return .other
        }
        if isNamedAfter(place) { return .code }
        if isPartOfName(at: place) { return .other }
        if isSizeField(at: place) { return .other }
        if isFieldOfLog(word) { return .code }
        if let meaning = meaningOfList(at: place) { return meaning }
        return previous?.role == .mention ? .mention : .bare
    }

    /// After “error”, “status is”, “HTTP/1.1”, but not after “area code”.
    private func isLabelled(at place: Int, only role: WordRole = .label) -> Bool {
        var at = place - 1
        var steps = 0
        while let word = words.word(at: at), steps < 3 {
            if word.role == .http { return true }
            if word.role == .label, role == .label {
                return words.word(at: at - 1)?.role != .count
            }
            let isVersion = word.isNumber && word.count == 1 && isVersionMark(before: word)
            guard
                isVersion || word.role == .mention
                    || (steps < 2 && (word.role == .filler || word.role == .identity))
            else {
                return false
            }
            guard !isVersion || at == place - 1 || words.joint(after: at) == .ascii(".") else {
                return false
            }
            at -= 1
            steps += 1
        }
        return false
    }

    /// After “area code”, “promo code”.
    private func isOtherCode(_ place: Int) -> Bool {
        words.word(at: place - 1)?.role == .label && words.word(at: place - 2)?.role == .count
    }

    private func isVersionMark(before word: TextWord) -> Bool {
        let mark = words.before(word)
        return mark == .ascii("/") || mark == .ascii(".")
    }

    /// The 502 of “10.502”, “10:502”, “1,502”, “2024-502”; “502,503” are two, and
    /// IIS adds a part of its own: “HTTP Error 502.3”.
    private func isPartOfNumber(at place: Int, isLabelled: Bool) -> Bool {
        let before = words.word(at: place - 1)
        let after = words.word(at: place + 1)
        if let joint = words.joint(after: place - 1), let before, joins(joint, before),
            !isAfterVersion(place)
        {
            return true
        }
        guard let joint = words.joint(after: place), let after, joins(joint, after) else {
            return false
        }
        return !(joint == .ascii(".") && isLabelled && words[place].count == 3 && after.count <= 2)
    }

    private func joins(_ joint: UInt8, _ other: TextWord) -> Bool {
        switch joint {
        case .ascii("."): other.shape.contains(.digits)
        case .ascii(":"): other.isNumber
        case .ascii(","), .ascii("/"): other.isNumber && other.count < 3
        case .ascii("-"): other.isNumber && other.count != 3
        default: false
        }
    }

    /// The 2 of “HTTP/2”.
    private func isVersion(at place: Int) -> Bool {
        words[place].count == 1 && words.joint(after: place - 1) == .ascii("/")
            && words[place - 1].role == .http
    }

    private func isAfterVersion(_ place: Int) -> Bool {
        words.joint(after: place - 1) == .ascii("/") && isLabelled(at: place, only: .http)
    }

    private func isPrice(_ word: TextWord) -> Bool {
        var at = word.start - 1
        if at >= 0, words.bytes[at] == .ascii(" ") { at -= 1 }
        guard at >= 0 else { return false }
        let mark = words.bytes[at]
        if mark == .ascii("$") || (mark == .ascii("#") && at == word.start - 1) { return true }
        if mark == 0xA3, at > 0 { return words.bytes[at - 1] == 0xC2 }
        return mark == 0xAC && at > 1 && words.bytes[at - 1] == 0x82
    }

    /// Beside a mark that a name or value of another kind goes on with: `id=502`, `host:502`.
    private func isPartOfName(at place: Int) -> Bool {
        let joints = Array("=-/_.@:".utf8)
        let before = words.before(words[place])
        if [.ascii("-"), .ascii("."), .ascii(":")].contains(before) { return true }
        if let previous = words.word(at: place - 1), !previous.isNumber,
            let joint = words.joint(after: place - 1), joints.contains(joint)
        {
            return true
        }
        guard let next = words.word(at: place + 1), !next.isNumber,
            let joint = words.joint(after: place)
        else { return false }
        return joints.dropLast().contains(joint)
    }

    private func isJoined(at place: Int) -> Bool {
        let mark = words.before(words[place])
        return mark == .ascii("=") || mark == .ascii("(")
    }

    /// Before “bad gateway”, “not found”, “error”.
    private func isNamedAfter(_ place: Int) -> Bool {
        guard let next = words.word(at: place + 1) else { return false }
        if Reasons.single.contains(next.hash) { return true }
        guard Reasons.pairs.contains(next.hash), let second = words.word(at: place + 2) else {
            return false
        }
        return Reasons.pairs.contains(second.hash.after(next.hash.place))
    }

    /// The number after a status in an access log counts bytes.
    private func isSizeField(at place: Int) -> Bool {
        last.isStatusField && last.place == place - 1 && last.meaning == .code
            && words.joint(after: place - 1) == .ascii(" ")
    }

    /// The status in a log of fields: `502 2750 - - ----`, `502 - 34 366`.
    private func isFieldOfLog(_ word: TextWord) -> Bool {
        let bytes = words.bytes
        var at = word.end
        guard word.count == 3, at < bytes.count, bytes[at] == .ascii(" ") else { return false }
        at += 1
        while at < bytes.count, at < word.end + 12, bytes[at].isDigit { at += 1 }
        if at > word.end + 1 {
            return at + 3 < bytes.count && bytes[at] == .ascii(" ") && bytes[at + 1] == .ascii("-")
                && bytes[at + 2] == .ascii(" ") && bytes[at + 3] == .ascii("-")
        }
        return at + 2 < bytes.count && bytes[at] == .ascii("-") && bytes[at + 1] == .ascii(" ")
            && bytes[at + 2].isDigit
    }

    private func meaningOfList(at place: Int) -> Meaning? {
        guard last.meaning == .code || last.meaning == .mention else { return nil }
        if last.place == place - 1 {
            let gap = words.bytes[words[last.place].end..<words[place].start]
            let isList = gap.contains { $0 == .ascii(",") || $0 == .ascii("/") }
            return isList && gap.count <= 3 ? last.meaning : nil
        }
        guard last.place == place - 2, words[place - 1].role == .joint else { return nil }
        return last.meaning
    }
}
