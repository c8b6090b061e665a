extension ArraySlice<UInt8> {
    /// Where a text stands in it first; nil when nowhere.
    func firstRange(of text: [UInt8]) -> Int? {
        guard count >= text.count, let first = text.first else { return nil }
        var at = startIndex
        while at <= endIndex - text.count {
            if self[at] == first, self[at...].starts(with: text) { return at }
            at += 1
        }
        return nil
    }

    /// The same for a text of the program.
    func firstRange(of text: StaticString) -> Int? {
        firstRange(of: Array("\(text)".utf8))
    }

    /// Whether it is a word in lower case, without regard to its own case.
    func lowerElementsEqual(_ word: [UInt8]) -> Bool {
        count == word.count && zip(self, word).allSatisfy { $0.lowered == $1 }
    }
}
