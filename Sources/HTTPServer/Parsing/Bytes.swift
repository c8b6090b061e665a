extension UInt8 {
    /// An upper-case ASCII letter as its lower-case one; others as they are.
    var lowercased: UInt8 {
        self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self
    }

    /// True for the bytes of a token (RFC 9110, 5.6.2).
    var isTokenCharacter: Bool {
        // One bit a byte, for the two halves of ASCII.
        let low: UInt64 = 0x03FF_6CFA_0000_0000
        let high: UInt64 = 0x57FF_FFFF_C7FF_FFFE
        return self < 64 ? low >> self & 1 == 1 : self < 128 && high >> (self - 64) & 1 == 1
    }

    /// True for what has no place in a header field's value: all control
    /// characters but the tab.
    var isForbiddenInValue: Bool {
        (self < 0x20 && self != 0x09) || self == 0x7F
    }

    /// True for the white space that a field may have: space and tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// True for the bytes that a host with its port can have.
    var isHostCharacter: Bool {
        switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"):
            true
        default: isAlphanumeric
        }
    }

    /// True for "0" to "9".
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// True for the letters and digits of ASCII.
    var isAlphanumeric: Bool {
        isDigit || lowercased &- UInt8(ascii: "a") < 26
    }

    /// The value of a hexadecimal digit; nil for any other byte.
    var hexValue: UInt8? {
        if isDigit { return self - UInt8(ascii: "0") }
        let letter = lowercased &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }
}

extension Span<UInt8> {
    /// The part of a range that is left without blanks at both its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var rest = range
        while let first = rest.first, self[first].isBlank { rest.removeFirst() }
        while let last = rest.last, self[last].isBlank { rest.removeLast() }
        return rest
    }

    /// Where a byte comes first in a range; the range's end when it does not.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, self[index] != byte { index += 1 }
        return index
    }

    /// True when the bytes are this ASCII text, whatever the case. The text
    /// is given in lower case.
    func isCaseless(_ text: String) -> Bool {
        guard count == text.utf8.count else { return false }
        var index = 0
        for byte in text.utf8 {
            guard self[index].lowercased == byte else { return false }
            index += 1
        }
        return true
    }

    /// True when the bytes are exactly this text.
    func isExactly(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { other in
            indices.allSatisfy { unsafe self[$0] == other[$0] }
        }
    }

    /// True when the bytes begin with exactly this text.
    func hasPrefix(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        return count >= length && extracting(0..<length).isExactly(text)
    }

    /// True when the bytes begin with this ASCII text, whatever the case.
    func hasCaselessPrefix(_ text: String) -> Bool {
        let length = text.utf8.count
        return count >= length && extracting(0..<length).isCaseless(text)
    }
}
