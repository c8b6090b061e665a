/// Text as lines of ASCII that any mail server takes (RFC 2045, section 6.7).
enum QuotedPrintable {
    private static let longestLine = 76
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Lines with `\r\n` between them, which are the text's own line breaks.
    static func encode(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.map { String(decoding: encode(line: Array($0.utf8)), as: UTF8.self) }
            .joined(separator: "\r\n")
    }

    private static func encode(line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var width = 0
        for (place, byte) in line.enumerated() {
            let isLast = place == line.count - 1
            let piece = isPlain(byte, isLast: isLast) ? [byte] : escaped(byte)
            if width + piece.count > longestLine - 1 {
                result += "=\r\n".utf8
                width = 0
            }
            result += piece
            width += piece.count
        }
        return result
    }

    /// White space at the end of a line may be lost on the way.
    private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        case UInt8(ascii: "="): false
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
