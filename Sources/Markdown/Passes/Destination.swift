/// Where an address leads, as far as a page has to know.
///
/// What is not known to be harmless is refused: schemes are allowed by name, and
/// an address that hides one behind escapes or control characters is not.
enum Destination {
    /// Within the site: a path, a fragment, or a path relative to the page.
    case local
    /// To another site.
    case external
    /// To a mail program or a telephone.
    case contact
    /// Not to be shown.
    case refused

    /// Reads an address whose entities are resolved.
    init(_ address: String) {
        let plain = Self.visible(address.utf8)
        let scheme = Self.scheme(plain)
        if plain.contains(Byte.percent), Self.scheme(Self.unescaped(plain)) != scheme {
            self = .refused
        } else if let scheme {
            switch scheme {
            case "http", "https": self = .external
            case "mailto", "tel": self = .contact
            default: self = .refused
            }
        } else if plain.prefix(2).contains(Byte.backslash) {
            // Browsers take a backslash for a slash: "/\host" is another site.
            self = .refused
        } else {
            self = plain.starts(with: [Byte.slash, Byte.slash]) ? .external : .local
        }
    }

    /// The bytes that a browser does not skip.
    private static func visible(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.filter { $0 > Byte.space && $0 != 0x7F }
    }

    /// What precedes a colon that comes before any slash, question mark or hash.
    private static func scheme(_ bytes: [UInt8]) -> String? {
        let end = bytes.firstIndex { byte in
            byte == Byte.colon || byte == Byte.slash || byte == Byte.hash
                || byte == UInt8(ascii: "?")
        }
        guard let end, bytes[end] == Byte.colon else { return nil }
        return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    }

    /// The bytes with all percent escapes resolved, escaped escapes included.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<4 {
            var result: [UInt8] = []
            var rest = bytes[...]
            while let byte = rest.popFirst() {
                if byte == Byte.percent, let high = rest.first.flatMap(Byte.hexValue),
                    let low = rest.dropFirst().first.flatMap(Byte.hexValue)
                {
                    result.append(high << 4 | low)
                    rest = rest.dropFirst(2)
                } else {
                    result.append(byte)
                }
            }
            if result.count == bytes.count { break }
            bytes = result
        }
        return visible(bytes)
    }
}
