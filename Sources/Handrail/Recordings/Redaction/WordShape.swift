/// What a run of ASCII letters and digits consists of.
struct WordShape {
    private(set) var count = 0
    private(set) var digits = 0
    private(set) var capitals = 0
    private(set) var smalls = 0
    /// How often a letter follows a digit or a digit a letter.
    private(set) var switches = 0
    /// How often a capital follows a small letter.
    private(set) var rises = 0
    private(set) var isHexadecimal = true
    /// The most consonants in a row.
    private(set) var consonants = 0

    private var last: UInt8 = 0
    private var run = 0

    init() {}

    init(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { add(byte) }
    }

    var letters: Int { capitals + smalls }

    mutating func add(_ byte: UInt8) {
        let isDigit = byte.isDigit
        if count > 0, isDigit != last.isDigit { switches += 1 }
        if byte.isCapital, last.isSmall { rises += 1 }
        if isDigit { digits += 1 } else if byte.isCapital { capitals += 1 } else { smalls += 1 }
        if !byte.isHexDigit { isHexadecimal = false }
        run = isDigit || WordShape.isVowel(byte) ? 0 : run + 1
        consonants = max(consonants, run)
        count += 1
        last = byte
    }

    /// Too long and mixed to be a word or number that people use.
    var isRandom: Bool {
        if count >= 16, isHexadecimal || digits > 0 { return digits >= 1 || isHexadecimal }
        if count >= 8, switches >= 3 { return true }
        if count >= 16, consonants >= 7 { return true }
        guard count >= 16, capitals > 1, smalls > 1 else { return false }
        return rises * (count >= 24 ? 5 : 4) >= count
    }

    /// A short word, a short number, or one with the other: `chat`, `v1`, `gpt4o`.
    var isPlain: Bool {
        guard count <= 20, !isRandom else { return false }
        if letters == 0 { return count <= 6 }
        if digits > 0 { return switches <= 2 && count <= 12 && digits <= 4 }
        return (count < 8 || consonants < 6) && (count < 12 || rises * 4 < count)
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            true
        default: false
        }
    }
}
