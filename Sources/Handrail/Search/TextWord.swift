/// A run of letters and digits in a text, and what stands right before and after it.
struct TextWord {
    let text: String
    /// In lower case.
    let folded: String
    let before: Character?
    let after: Character?

    /// The words of a text, in order, `most` at most.
    static func all(in text: String, most: Int = .max) -> [TextWord] {
        var words: [TextWord] = []
        var rest = text[...]
        while words.count < most, let start = rest.firstIndex(where: isPart) {
            let end = rest[start...].firstIndex { !isPart($0) } ?? rest.endIndex
            let before = start == text.startIndex ? nil : text[text.index(before: start)]
            let after = end == text.endIndex ? nil : text[end]
            let word = String(rest[start..<end])
            words.append(
                TextWord(text: word, folded: word.lowercased(), before: before, after: after))
            rest = rest[end...]
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    /// False for the 502 of “page 502”, “port 502”, “$502”, “502 MB” and “10.502”.
    func canBeCode(in words: [TextWord], at place: Int) -> Bool {
        let isJoined = [".", ":", ","].contains(before) && isNumber(words, place - 1)
        let isSplit = [".", ":", ","].contains(after) && isNumber(words, place + 1)
        if isJoined || isSplit || ["$", "€", "£", "#"].contains(before) || after == "%" {
            return false
        }
        if place > 0, TextWord.countsBefore.contains(words[place - 1].folded) { return false }
        return place + 1 == words.count || !TextWord.unitsAfter.contains(words[place + 1].folded)
    }

    private func isNumber(_ words: [TextWord], _ place: Int) -> Bool {
        words.indices.contains(place) && words[place].folded.allSatisfy(\.isNumber)
    }

    private static let countsBefore: Set<String> = [
        "page", "pages", "port", "line", "chapter", "room", "year", "flight", "usd", "eur",
    ]
    private static let unitsAfter: Set<String> = [
        "b", "kb", "mb", "gb", "ms", "s", "sec", "seconds", "minutes", "hours", "days", "pages",
        "people", "users", "dollars", "euros", "pounds", "km", "miles", "words", "tokens",
    ]
}
