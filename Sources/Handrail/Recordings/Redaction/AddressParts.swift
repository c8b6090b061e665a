/// The parts of an address (RFC 3986, section 3), read as forgivingly as browsers do.
struct AddressParts {
    /// Nil for a relative address.
    let scheme: ArraySlice<UInt8>?
    /// All that follows the scheme.
    let rest: ArraySlice<UInt8>
    private(set) var path: ArraySlice<UInt8>
    let query: ArraySlice<UInt8>?
    let fragment: ArraySlice<UInt8>?

    init(_ address: ArraySlice<UInt8>) {
        var text = address.drop { $0 <= 0x20 }
        scheme = AddressParts.scheme(of: text)
        if let scheme { text = text[(scheme.endIndex + 1)...] }
        rest = text
        if let mark = text.firstIndex(of: UInt8(ascii: "#")) {
            fragment = text[(mark + 1)...]
            text = text[..<mark]
        } else {
            fragment = nil
        }
        if let mark = text.firstIndex(of: UInt8(ascii: "?")) {
            query = text[(mark + 1)...]
            text = text[..<mark]
        } else {
            query = nil
        }
        path = text
    }

    /// `http`, `https`, `ws` or `wss`.
    static func isWebScheme(_ scheme: ArraySlice<UInt8>) -> Bool {
        web.contains { scheme.lowerElementsEqual($0) }
    }

    /// What stands between `//` and the path, which is left; nil where there is none.
    mutating func takeAuthority() -> ArraySlice<UInt8>? {
        guard path.count >= 2, path.prefix(2).allSatisfy({ $0 == 0x2F || $0 == 0x5C }) else {
            return nil
        }
        let text = path.dropFirst(2)
        let end = text.firstIndex { $0 == 0x2F || $0 == 0x5C } ?? text.endIndex
        path = text[end...]
        return text[..<end]
    }

    private static func scheme(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = text.first, first.isLetter,
            let colon = text.prefix(32).firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let scheme = text[..<colon]
        let isOne = scheme.allSatisfy {
            $0.isAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
        return isOne ? scheme : nil
    }

    private static let web = ["http", "https", "ws", "wss"].map { Array($0.utf8) }
}
