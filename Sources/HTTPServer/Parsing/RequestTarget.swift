/// What a request line asks for, taken apart and checked byte by byte without
/// allocating.
struct RequestTarget: Equatable {
    /// Where the path lies in the target; empty stands for "/".
    private(set) var path: Range<Int>
    /// Where the query lies, without its "?"; nil when there is no "?".
    private(set) var query: Range<Int>?
    /// Where the host lies in an absolute-form; nil for the other forms.
    private(set) var authority: Range<Int>?
    /// True when the path has no percent sequence, so that its bytes are its
    /// name.
    private(set) var isPlain = true
    /// True for "*", which asks about the server as a whole.
    private(set) var isAsterisk = false

    /// Reads the origin-form, the absolute-form (`http://host` is cut off)
    /// and the asterisk-form.
    init(_ bytes: Span<UInt8>, limits: Limits) throws(Refusal) {
        guard bytes.count <= limits.targetBytes else { throw .uriTooLong }
        path = 0..<bytes.count
        if bytes.count == 1, bytes[0] == UInt8(ascii: "*") {
            isAsterisk = true
            return
        }
        let start = try startOfPath(bytes)
        path = start..<(try pathEnd(bytes, from: start))
        guard path.upperBound < bytes.count else { return }
        let rest = path.upperBound + 1..<bytes.count
        try RequestTarget.checkQuery(bytes, rest, limits.queryFields)
        query = rest
    }

    /// The path percent-decoded. Refuses what could lead elsewhere: "." and
    /// "..", a backslash, an encoded slash, control characters, text that is
    /// not UTF-8.
    func decodedPath(_ bytes: Span<UInt8>) throws(Refusal) -> String {
        guard !path.isEmpty else { return "/" }
        let raw = bytes.extracting(path)
        for index in raw.indices where raw[index] == UInt8(ascii: "%") {
            if PercentEncoding.value(raw, at: index) == UInt8(ascii: "/") { throw .notFound }
        }
        let decoded = PercentEncoding.decode(raw, plusIsSpace: false)
        guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
            let text = String(validating: decoded, as: UTF8.self)
        else { throw .badRequest("The path has bytes that no path has.") }
        let segments = text.utf8.split(separator: UInt8(ascii: "/"))
        guard
            !segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
        else { throw .badRequest("The path has a dot segment.") }
        return text
    }

    /// As much of a target's path as anybody can read, whatever comes behind: its beginning
    /// up to the first byte that is no letter, digit, hyphen or slash. "/" where it does not
    /// begin with a path.
    static func legiblePath(_ bytes: Span<UInt8>) -> String {
        guard bytes.count > 0, bytes[0] == UInt8(ascii: "/") else { return "/" }
        let end = bytes.indices.first { index in
            switch bytes[index] {
            case 45, 47...57, 65...90, 97...122: false
            default: true
            }
        }
        let legible = bytes.extracting(0..<(end ?? bytes.count))
        return String(decoding: legible.indices.map { legible[$0] }, as: UTF8.self)
    }

    private mutating func startOfPath(_ bytes: Span<UInt8>) throws(Refusal) -> Int {
        guard bytes.count > 0 else { throw .badRequest("The target is empty.") }
        if bytes[0] == UInt8(ascii: "/") { return 0 }
        var start = bytes.hasCaselessPrefix("http://") ? 7 : 0
        if start == 0, bytes.hasCaselessPrefix("https://") { start = 8 }
        guard start > 0 else { throw .badRequest("The target is neither a path nor an address.") }
        let authority = start
        while start < bytes.count, bytes[start] != UInt8(ascii: "/"),
            bytes[start] != UInt8(ascii: "?")
        {
            // Neither a user's name, which an address has no more (RFC 9110,
            // 4.2.4), nor what the field Host cannot have.
            guard bytes[start].isHostCharacter else {
                throw .badRequest("The target's host has bytes that no host has.")
            }
            start += 1
        }
        guard start > authority else { throw .badRequest("The target has no host.") }
        self.authority = authority..<start
        return start
    }

    private mutating func pathEnd(_ bytes: Span<UInt8>, from start: Int) throws(Refusal) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "?"): return index
            case 0...0x20, 0x7F, UInt8(ascii: "#"), UInt8(ascii: "\\"):
                throw .badRequest("The path has bytes that no path has.")
            case UInt8(ascii: "%"):
                isPlain = false
                guard let value = PercentEncoding.value(bytes, at: index), value != 0 else {
                    throw .badRequest("The path has a broken percent sequence.")
                }
                index += 3
            default: index += 1
            }
        }
        return index
    }

    private static func checkQuery(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ fields: Int
    ) throws(Refusal) {
        var separators = 0
        for index in range {
            switch bytes[index] {
            case 0...0x20, 0x7F, UInt8(ascii: "#"):
                throw .badRequest("The query has bytes that no query has.")
            case UInt8(ascii: "%") where PercentEncoding.value(bytes, at: index) == 0:
                throw .badRequest("The query has an encoded NUL.")
            case UInt8(ascii: "&"): separators += 1
            default: break
            }
        }
        guard separators <= fields else { throw .badRequest("The query has too many fields.") }
    }
}
