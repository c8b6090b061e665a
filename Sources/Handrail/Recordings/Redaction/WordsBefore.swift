/// The two words in front of a word, to know `Ray ID: …` by.
struct WordsBefore: Sendable {
    private var last = ""
    private var secondLast = ""
    private var marks = 0

    /// Whether they are the name of a request's id.
    var announceID: Bool {
        guard marks <= 4, !last.isEmpty else { return false }
        return KnownRequestIDs.isOne(last) || KnownRequestIDs.isOne(secondLast + last)
    }

    mutating func add(mark: UInt8) { marks += 1 }

    mutating func add(word: ArraySlice<UInt8>) {
        secondLast = marks <= 2 ? last : ""
        last =
            word.count > 24
            ? "" : String(decoding: word.filter(\.isLetter).map(\.lowered), as: UTF8.self)
        marks = 0
    }
}
