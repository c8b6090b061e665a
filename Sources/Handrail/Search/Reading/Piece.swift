/// A run of bytes between white space, quotes and brackets, and what it is made
/// of: enough to tell an address, a time or an id from a word.
struct Piece {
    /// Without marks of the sentence at its ends.
    let range: Range<Int>
    private(set) var digits = 0
    /// Letters from `a` to `f`.
    private(set) var hexLetters = 0
    /// The other letters, and all bytes outside ASCII.
    private(set) var letters = 0
    private(set) var dots = 0
    private(set) var colons = 0
    private(set) var dashes = 0
    private(set) var slashes = 0
    private(set) var backslashes = 0
    private(set) var underscores = 0
    /// Marks of other kinds.
    private(set) var others = 0
    private(set) var hasAt = false
    private(set) var hasEquals = false
    /// How often a letter follows a digit or the other way round.
    private(set) var turns = 0

    init(_ bytes: [UInt8], _ whole: Range<Int>) {
        var start = whole.lowerBound
        var end = whole.upperBound
        while end > start, Piece.endings.contains(bytes[end - 1]) { end -= 1 }
        while start < end, Piece.beginnings.contains(bytes[start]) { start += 1 }
        range = start..<end
        var wasDigit: Bool?
        for byte in bytes[range] {
            count(byte)
            guard byte.isDigit || byte.isLetter else { continue }
            if let wasDigit, wasDigit != byte.isDigit { turns += 1 }
            wasDigit = byte.isDigit
        }
    }

    private mutating func count(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39: digits += 1
        case 0x41...0x46, 0x61...0x66: hexLetters += 1
        case 0x47...0x5A, 0x67...0x7A, 0x80...: letters += 1
        case .ascii("."): dots += 1
        case .ascii(":"): colons += 1
        case .ascii("-"): dashes += 1
        case .ascii("/"): slashes += 1
        case .ascii("\\"): backslashes += 1
        case .ascii("_"): underscores += 1
        case .ascii("@"): hasAt = true
        case .ascii("="): hasEquals = true
        default: others += 1
        }
    }

    var count: Int { range.count }
    var isEmpty: Bool { range.isEmpty }
    var allLetters: Int { hexLetters + letters }
    var isNumber: Bool { digits == count && digits > 0 }
    var isWord: Bool { allLetters == count && count > 0 }

    private static let endings = Array(".:!?,-*~=".utf8)
    private static let beginnings = Array(":!?,*~>=".utf8)
}
