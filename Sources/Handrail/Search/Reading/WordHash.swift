/// A word without regard to case, as one number: sets and tables of words are
/// looked up without making strings.
///
/// FNV-1a in 64 bits. Two words that people write having the same number is
/// not to be expected; who makes such words on purpose gets a false hit.
struct WordHash: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Never 0 for a word, which `WordMap` counts on.
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of no letters.
    init() {}

    init(stringLiteral word: StaticString) {
        self.init(word.description)
    }

    /// The hash of a word in any case.
    init(_ word: String) {
        for byte in word.lowercased().utf8 { add(byte) }
    }

    /// The hash of a name's letters and digits alone: `requestId` and `request_id` are one.
    init(nameIn bytes: ArraySlice<UInt8>) {
        for byte in bytes where byte.isDigit || byte.isLetter { add(byte.lowered) }
    }

    /// One more byte of the word, in lower case.
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        if value == 0 { value = 1 }
    }

    /// As the place that a word after this one comes `after`.
    var place: Int { Int(truncatingIfNeeded: value >> 1) }

    /// The hash of a word that follows others, which `place` stands for.
    func after(_ place: Int) -> WordHash {
        guard place > 0 else { return self }
        var hash = self
        hash.value = (value ^ UInt64(place)) &* 0x9E37_79B9_7F4A_7C15 | 1
        return hash
    }
}
