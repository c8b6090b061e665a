/// An escape in a JSON text that is being read: what is still to come of it.
struct JSONEscape: Sendable {
    /// Hexadecimal digits that are missing; -1 right after the backslash.
    private var missing = 0
    private var unit: UInt16 = 0
    /// The first half of a pair (RFC 8259, section 7) that waits for the second.
    private var half: UInt16?

    var isOpen: Bool { missing != 0 }

    /// A backslash was read.
    mutating func begin() { missing = -1 }

    /// Nothing follows that could be the second half; a lone one is no character.
    mutating func endHalf(into text: inout [UInt8]) {
        guard half != nil else { return }
        half = nil
        text.append(contentsOf: "\u{FFFD}".utf8)
    }

    /// Takes the next byte of the escape; adds its character when it is whole.
    mutating func take(_ byte: UInt8, into text: inout [UInt8]) {
        if missing < 0 {
            missing = byte == UInt8(ascii: "u") ? 4 : 0
            unit = 0
            guard missing == 0 else { return }
            endHalf(into: &text)
            text.append(JSONEscape.short(byte))
            return
        }
        guard let digit = byte.hexValue else {
            missing = 0
            endHalf(into: &text)
            text.append(contentsOf: "\u{FFFD}".utf8)
            return
        }
        unit = unit << 4 | UInt16(digit)
        missing -= 1
        if missing == 0 { endUnit(into: &text) }
    }

    private mutating func endUnit(into text: inout [UInt8]) {
        if let first = half, unit & 0xFC00 == 0xDC00 {
            half = nil
            let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF))
            append(value, to: &text)
        } else if unit & 0xFC00 == 0xD800 {
            endHalf(into: &text)
            half = unit
        } else {
            endHalf(into: &text)
            append(UInt32(unit), to: &text)
        }
    }

    private func append(_ value: UInt32, to text: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: String(Character(scalar)).utf8)
    }

    private static func short(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "t"): 9
        default: byte
        }
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit; nil for any other byte.
    @inlinable package var hexValue: UInt8? {
        if isDigit { return self & 15 }
        return isHexDigit ? (self & 15) + 9 : nil
    }
}
