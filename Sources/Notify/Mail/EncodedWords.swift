import FoundationEssentials

/// People's words in a field of a mail (RFC 2047).
enum EncodedWords {
    /// Bytes of text in one encoded word, which fits on a line behind a field's name.
    private static let most = 39

    /// As they are where they are plain ASCII, else as words in Base64. A phrase, such as a
    /// name, is put in quotes where it is not plain words.
    static func text(_ words: String, isPhrase: Bool) -> String {
        let isASCII = words.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        // A line break stays, for the field to refuse: encoded, it would be hidden and not gone.
        if words.unicodeScalars.contains(where: MailHeader.isControl) { return words }
        guard isASCII, !words.contains("=?"), !isLong(words) else { return encoded(words) }
        guard isPhrase, !words.utf8.allSatisfy(isAtom) else { return words }
        guard !words.contains("\""), !words.contains("\\") else { return encoded(words) }
        return "\"\(words)\""
    }

    /// A word that is longer than a line can only be parted when it is encoded.
    private static func isLong(_ words: String) -> Bool {
        words.split(separator: " ").contains { $0.utf8.count > 55 }
    }

    private static func encoded(_ words: String) -> String {
        var pieces: [[UInt8]] = [[]]
        for scalar in words.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if let last = pieces.last, last.count + bytes.count > most { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
            .joined(separator: " ")
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
