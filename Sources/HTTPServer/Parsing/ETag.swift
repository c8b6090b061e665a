/// The name of one version of a page.
struct ETag: Sendable {
    /// The tag as a header field has it, in quotes.
    let text: String
    /// The same without `W/`: the comparison for `If-None-Match` is weak.
    private let opaque: [UInt8]

    /// A tag read from a header field.
    init(_ text: String) {
        self.text = text
        opaque = Array(text.hasPrefix("W/") ? text.utf8.dropFirst(2) : text.utf8[...])
    }

    /// The strong tag of these bytes: FNV-1a of 128 bits. It tells versions
    /// of our own pages apart; it is no defence against forgery.
    init(of body: [UInt8]) {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for byte in body {
            hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
        self.init("\"" + String(hash, radix: 36) + "\"")
    }

    /// True when the list of an `If-None-Match` names this version or is "*".
    func matches(_ list: Span<UInt8>) -> Bool {
        var index = 0
        while index < list.count {
            switch list[index] {
            case 0x20, 0x09, UInt8(ascii: ","):
                index += 1
            case UInt8(ascii: "*"):
                return true
            case UInt8(ascii: "W")
            where index + 1 < list.count && list[index + 1] == UInt8(ascii: "/"):
                index += 2
            case UInt8(ascii: "\""):
                guard let end = ETag.endOfTag(list, from: index) else { return false }
                if isSame(list, index..<end) { return true }
                index = end
            default:
                return false
            }
        }
        return false
    }

    private static func endOfTag(_ list: Span<UInt8>, from start: Int) -> Int? {
        var index = start + 1
        while index < list.count {
            if list[index] == UInt8(ascii: "\"") { return index + 1 }
            index += 1
        }
        return nil
    }

    private func isSame(_ list: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == opaque.count else { return false }
        return range.allSatisfy { list[$0] == opaque[$0 - range.lowerBound] }
    }
}
