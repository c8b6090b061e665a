/// E-mail addresses that stand in a text without markup, by the rules of GitHub's Markdown.
enum MailAddress {
    /// No name before an `@` is longer (RFC 5321, 4.5.3.1, with room to spare).
    private static let maximumName = 256
    private static let prefix = Array("mailto:".utf8)

    /// The address around an `@`, that does not reach back before `start`.
    static func range(_ bytes: [UInt8], at sign: Int, from start: Int) -> Range<Int>? {
        var begin = sign
        let first = max(start, sign - maximumName)
        while begin > first, isOfName(bytes[begin - 1]) { begin -= 1 }
        guard begin < sign, let end = end(bytes, behind: sign) else { return nil }
        let isPrefixed =
            begin - start >= prefix.count
            && bytes[begin - prefix.count..<begin].elementsEqual(prefix)
        return (isPrefixed ? begin - prefix.count : begin)..<end
    }

    private static func end(_ bytes: [UInt8], behind sign: Int) -> Int? {
        var end = sign + 1
        var dots = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "@") { return nil }
            if byte == UInt8(ascii: ".") {
                guard end + 1 < bytes.count, Byte.isLetterOrDigit(bytes[end + 1]) else { break }
                dots += 1
            } else if !Byte.isLetterOrDigit(byte), byte != Byte.hyphen, byte != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard dots > 0, Byte.isASCIILetter(bytes[end - 1]) else { return nil }
        return end
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        Byte.isLetterOrDigit(byte) || ".+-_".utf8.contains(byte)
    }
}
