/// Takes encodings off that addresses and texts are written in.
enum Percent {
    /// Without percent-encoding, however often it was put on: `%2541` is `A`.
    /// Nil where nothing was encoded.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(UInt8(ascii: "%")) else { return nil }
        var result = Array(text)
        for _ in 0..<4 {
            let next = once(result[...])
            if next.count == result.count { break }
            result = next
        }
        return result
    }

    private static func once(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex,
                let high = text[at + 1].hexValue, let low = text[at + 2].hexValue
            {
                result.append(high << 4 | low)
                at += 3
            } else {
                result.append(text[at])
                at += 1
            }
        }
        return result
    }

    /// Without `\u0041`, `\x41`, `\/`, `&#64;`, `&#x40;` and percent-encoding; nil where
    /// nothing was encoded.
    static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(where: { $0 == 0x25 || $0 == 0x26 || $0 == 0x5C }) else { return nil }
        var result = Array(text)
        for _ in 0..<3 {
            let next = unescapedOnce(result[...])
            let plain = decoded(next[...]) ?? next
            if plain.count == result.count { break }
            result = plain
        }
        return result.count == text.count ? nil : result
    }

    private static func unescapedOnce(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var at = text.startIndex
        while at < text.endIndex {
            if let found = escape(in: text[at...]) {
                result.append(contentsOf: found.bytes)
                at += found.length
            } else {
                result.append(text[at])
                at += 1
            }
        }
        return result
    }

    /// The character that a text begins with an escape for, and the escape's length.
    private static func escape(in text: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int)? {
        let at = text.startIndex
        guard text.count > 1 else { return nil }
        if text[at] == UInt8(ascii: "\\") {
            switch text[at + 1] {
            case UInt8(ascii: "u"): return number(text.dropFirst(2).prefix(4), 4, lead: 2)
            case UInt8(ascii: "x"): return number(text.dropFirst(2).prefix(2), 2, lead: 2)
            case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "\""):
                return ([text[at + 1]], 2)
            default: return nil
            }
        }
        guard text[at] == UInt8(ascii: "&"), text[at + 1] == UInt8(ascii: "#") else { return nil }
        let isHex = text.count > 2 && text[at + 2].lowered == UInt8(ascii: "x")
        let digits = text.dropFirst(isHex ? 3 : 2).prefix { isHex ? $0.isHexDigit : $0.isDigit }
        guard (1...7).contains(digits.count) else { return nil }
        let value = digits.reduce(UInt32(0)) { $0 * (isHex ? 16 : 10) + UInt32($1.hexValue ?? 0) }
        let length = digits.endIndex - at
        let hasEnd = digits.endIndex < text.endIndex && text[digits.endIndex] == UInt8(ascii: ";")
        return (utf8(value), length + (hasEnd ? 1 : 0))
    }

    private static func number(
        _ digits: ArraySlice<UInt8>, _ count: Int, lead: Int
    ) -> (bytes: [UInt8], length: Int)? {
        guard digits.count == count, digits.allSatisfy(\.isHexDigit) else { return nil }
        let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1.hexValue ?? 0) }
        return (utf8(value), count + lead)
    }

    private static func utf8(_ value: UInt32) -> [UInt8] {
        Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }
}
