import Handrail

/// What stands at a place of a UTF-8 text, as far as words are concerned.
enum Letter {
    /// A letter or digit, and how many bytes it has.
    case letter(Int)
    /// A mark: goes on with a word, but begins none.
    case mark(Int)
    /// A character of a script that puts no spaces between words.
    case ideograph(Int)
    /// What parts words.
    case none(Int)

    init(at place: Int, in bytes: [UInt8]) {
        let byte = bytes[place]
        guard byte >= 0x80 else {
            self = byte.isAlphanumeric ? .letter(1) : .none(1)
            return
        }
        self = Letter.wide(at: place, in: bytes)
    }

    /// Text of ours is valid UTF-8, so its length follows from the first byte.
    private static func wide(at place: Int, in bytes: [UInt8]) -> Letter {
        let first = UInt32(bytes[place])
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard place + width <= bytes.count else { return .none(1) }
        var value = first & (0xFF >> UInt32(width + 1))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        // General punctuation, with the quotes and dashes of well-set text.
        if (0x2000...0x206F).contains(value) { return .none(width) }
        if isIdeograph(value) { return .ideograph(width) }
        guard let scalar = Unicode.Scalar(value) else { return .none(width) }
        return letter(scalar, width)
    }

    private static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        // Thai and Lao, Khmer, kana and ideographs, Hangul, compatibility ideographs.
        case 0x0E01...0x0EFF, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x9FFF,
            0xAC00...0xD7AF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
            true
        default: false
        }
    }

    private static func letter(_ scalar: Unicode.Scalar, _ width: Int) -> Letter {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            .letter(width)
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark(width)
        default: .none(width)
        }
    }
}
