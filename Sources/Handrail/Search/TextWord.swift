/// A run of letters and digits in a text, and what stands right before and after it.
struct TextWord {
    let text: String
    /// In lower case.
    let folded: String
    /// The character right before it; nil at the text's beginning.
    let before: Character?
    /// The character right after it; nil at the text's end.
    let after: Character?
    /// True when `before` is all that stands between it and the word before it.
    let isTouching: Bool

    /// The words of a text, in order, `most` at most.
    static func all(in text: String, most: Int = .max) -> [TextWord] {
        var words: [TextWord] = []
        var last = text.startIndex
        var rest = text[...]
        while words.count < most, let start = rest.firstIndex(where: isPart) {
            let end = rest[start...].firstIndex { !isPart($0) } ?? rest.endIndex
            let before = start == text.startIndex ? nil : text[text.index(before: start)]
            let after = end == text.endIndex ? nil : text[end]
            let word = String(rest[start..<end])
            let isTouching = start != text.startIndex && text.index(before: start) == last
            words.append(
                TextWord(
                    text: word, folded: word.lowercased(), before: before, after: after,
                    isTouching: isTouching && !words.isEmpty))
            last = end
            rest = rest[end...]
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    /// False for the 502 of “page 502”, “port 502”, “$502”, “502 MB” and “10.502”.
    func canBeCode(in words: [TextWord], at place: Int) -> Bool {
        let next = place + 1 < words.count ? words[place + 1] : nil
        let previous = place > 0 ? words[place - 1] : nil
        if let previous, isTouching, isJoined(to: previous, by: before) { return false }
        if let next, next.isTouching, isJoined(to: next, by: after) { return false }
        if ["$", "€", "£", "#"].contains(before) || after == "%" { return false }
        if let previous, TextWord.countsBefore.contains(previous.folded) { return false }
        return next.map { !TextWord.unitsAfter.contains($0.folded) } ?? true
    }

    /// Whether a number is a part of this one, as in “10.502”, “10:502” and “1,502”;
    /// “502,503” are two.
    private func isJoined(to other: TextWord, by mark: Character?) -> Bool {
        guard other.folded.allSatisfy(\.isNumber) else { return false }
        return mark == "." || mark == ":" || (mark == "," && other.folded.count < 3)
    }

    private static let countsBefore: Set<String> = [
        "page", "pages", "port", "line", "chapter", "room", "year", "flight", "usd", "eur",
    ]
    private static let unitsAfter: Set<String> = [
        "b", "kb", "mb", "gb", "ms", "s", "sec", "seconds", "minutes", "hours", "days", "pages",
        "people", "users", "dollars", "euros", "pounds", "km", "miles", "words", "tokens",
    ]
}
