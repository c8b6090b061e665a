/// What a searched text may hold that is nobody else's business: an e-mail
/// address, a password or token, a card or telephone number, a request's id, a
/// network address.
///
/// It errs on the side of privacy, but for error codes in every spelling.
package enum PrivateText {
    /// Whether a line holds any of it.
    package static func isHeld(by line: String) -> Bool {
        let bytes = Array(line.utf8)
        let words = bytes.split(separator: UInt8(ascii: " "))
        return words.contains { isPrivate($0) } || Credential.isAmong(words)
            || NumberPhrase.all(in: bytes).contains(where: \.isPrivate)
    }

    private static func isPrivate(_ word: ArraySlice<UInt8>) -> Bool {
        if hasAddress(word) { return true }
        return word.split { !isTokenPart($0) && $0 != UInt8(ascii: ":") }.contains { part in
            isIPv6(part)
                || part.split(separator: UInt8(ascii: ":")).contains { PrivateToken.isToken($0) }
        }
    }

    /// `a@b`, also where the sign is encoded, and where a password stands before it.
    private static func hasAddress(_ word: ArraySlice<UInt8>) -> Bool {
        let ends = word.indices.dropFirst().filter { $0 < word.endIndex - 1 }
        return ends.contains { index in
            signs.contains { sign in
                let end = index + sign.count
                return end < word.endIndex && word[index..<end].elementsEqual(sign)
                    && isNamePart(word[index - 1]) && isNamePart(word[end])
            }
        }
    }

    /// `@`, `%40`, `＠`, `﹫`.
    private static let signs = ["@", "%40", "\u{FF20}", "\u{FE6B}"].map { Array($0.utf8) }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte >= 0x80 || "+-._[%!#$&'*/=?^`{|}~".utf8.contains(byte)
    }

    private static func isTokenPart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// `2001:db8::1`, or six pairs as a network card has them; not `::1`, not a time.
    private static func isIPv6(_ part: ArraySlice<UInt8>) -> Bool {
        let colons = part.filter { $0 == UInt8(ascii: ":") }.count
        let digits = part.filter(\.isHexDigit).count
        guard colons >= 2, colons + digits == part.count, digits >= 2 else { return false }
        return colons >= 5 || part.containsPair(of: UInt8(ascii: ":"))
    }
}

extension ArraySlice<UInt8> {
    /// Whether a byte stands twice in a row.
    fileprivate func containsPair(of byte: UInt8) -> Bool {
        zip(self, dropFirst()).contains { $0 == byte && $1 == byte }
    }
}
