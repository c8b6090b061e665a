/// Web addresses that stand in a text without markup, by the rules of GitHub's Markdown
/// (extended autolinks). FTP is left out: no page of ours links to it.
enum WebAddress {
    private static let schemes = ["http://", "https://"]
    private static let www = Array("www.".utf8)
    /// The longest host that is looked through, so that many that are none cost little.
    private static let maximumHost = 512

    /// Whether an address may lie around `:` or begin at `w`: a quick look.
    static func begins(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        if bytes[index] == Byte.colon {
            return index + 2 < end && bytes[index + 1] == Byte.slash
                && bytes[index + 2] == Byte.slash
        }
        return matches(www, bytes, index, end)
    }

    /// The end of the address that begins at an index; nil when none does. `edge` is
    /// the character before the first.
    static func end(
        _ bytes: [UInt8], startingAt start: Int, edge: UInt8 = Byte.newline
    ) -> Int? {
        let before = start > 0 ? bytes[start - 1] : edge
        guard let host = host(bytes, startingAt: start, before: before) else { return nil }
        let limit = min(bytes.count, start + maximumHost)
        guard let hostEnd = endOfHost(bytes, host.start, limit, needsDot: host.needsDot) else {
            return nil
        }
        var end = hostEnd
        while end < bytes.count, !Byte.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "<"),
            bytes[end] != UInt8(ascii: "`")
        {
            end += 1
        }
        guard let last = trimmed(bytes, start..<end), last > host.start + (host.needsDot ? 4 : 0)
        else { return nil }
        return last
    }

    /// Whether the address needs a scheme to be a link.
    static func isBare(_ bytes: [UInt8], at start: Int) -> Bool {
        matches(www, bytes, start, bytes.count)
    }

    private static func host(
        _ bytes: [UInt8], startingAt start: Int, before: UInt8
    ) -> (start: Int, needsDot: Bool)? {
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "h"):
            guard !Byte.isASCIILetter(before) else { return nil }
            for scheme in schemes where matches(Array(scheme.utf8), bytes, start, bytes.count) {
                return (start + scheme.utf8.count, false)
            }
            return nil
        case UInt8(ascii: "w"):
            guard bytes[start] == UInt8(ascii: "w"), isBare(bytes, at: start),
                Byte.isSpace(before) || "*_~(".utf8.contains(before)
            else { return nil }
            return (start, true)
        default: return nil
        }
    }

    /// Letters, digits, hyphens and dots, with no underscore in the last two labels.
    private static func endOfHost(
        _ bytes: [UInt8], _ start: Int, _ limit: Int, needsDot: Bool
    ) -> Int? {
        var index = start
        var underscores = (last: 0, before: 0)
        var dots = 0
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "_") {
                underscores.last += 1
            } else if byte == UInt8(ascii: ".") {
                underscores = (0, underscores.last)
                dots += 1
            } else if !Byte.isLetterOrDigit(byte) && byte != Byte.hyphen && byte < 0x80 {
                break
            }
            index += 1
        }
        guard index > start, bytes[start] != UInt8(ascii: "."), underscores == (0, 0),
            dots > 0 || !needsDot
        else { return nil }
        return index
    }

    /// Without the punctuation that belongs to the sentence around it.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var end = range.upperBound
        var surplus = 0
        for byte in bytes[range] {
            if byte == UInt8(ascii: ")") { surplus += 1 }
            if byte == UInt8(ascii: "(") { surplus -= 1 }
        }
        while end > range.lowerBound {
            let last = bytes[end - 1]
            if "?!.,:*_~'\"".utf8.contains(last) {
                end -= 1
            } else if last == UInt8(ascii: ")"), surplus > 0 {
                surplus -= 1
                end -= 1
            } else if last == UInt8(ascii: ";") {
                end = beforeEntity(bytes, range.lowerBound..<end)
            } else {
                break
            }
        }
        return end > range.lowerBound ? end : nil
    }

    /// The end without an entity, or without the semicolon that is none.
    private static func beforeEntity(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var index = range.upperBound - 2
        while index > range.lowerBound, Byte.isASCIILetter(bytes[index]) { index -= 1 }
        let isEntity =
            index > range.lowerBound && index < range.upperBound - 2
            && bytes[index] == UInt8(ascii: "&")
        return isEntity ? index : range.upperBound - 1
    }

    private static func matches(
        _ word: [UInt8], _ bytes: [UInt8], _ index: Int, _ end: Int
    ) -> Bool {
        guard index + word.count <= end else { return false }
        return word.indices.allSatisfy { place in
            let byte = bytes[index + place]
            return (Byte.isASCIILetter(byte) ? byte | 0x20 : byte) == word[place]
        }
    }
}
