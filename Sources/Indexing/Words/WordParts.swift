import Handrail

/// The parts of a name that programs write as one word: `Null`, `Reference` and
/// `Exception`; `KB` and `5034441`.
enum WordParts {
    /// The ranges of a word's parts; none for a word of one part.
    static func of(_ word: ArraySlice<UInt8>) -> [Range<Int>] {
        guard word.count >= 4, word.count <= 80 else { return [] }
        var parts: [Range<Int>] = []
        var start = word.startIndex
        for place in word.indices.dropFirst() where begins(at: place, in: word) {
            parts.append(start..<place)
            start = place
        }
        guard !parts.isEmpty else { return [] }
        parts.append(start..<word.endIndex)
        // `ChatGPT` has two parts; `iPhone`, `0x8007` and `a1b2c3` have none.
        guard parts.count <= 6, parts.allSatisfy({ $0.count >= 2 }) else { return [] }
        return parts
    }

    /// Whether a part begins here: a capital after a small letter, the last
    /// capital of several before a small letter, a number after letters.
    private static func begins(at place: Int, in word: ArraySlice<UInt8>) -> Bool {
        let before = word[place - 1]
        let here = word[place]
        if here.isDigit { return !before.isDigit }
        if before.isDigit { return true }
        guard here.isCapital else { return false }
        let isLast = place + 1 < word.endIndex && word[place + 1].isSmall
        return before.isSmall || isLast
    }
}
