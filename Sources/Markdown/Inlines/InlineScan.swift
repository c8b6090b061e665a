/// Cuts the words between two marks of CommonMark's into pieces.
struct InlineScan {
    /// A part of the words and what it is.
    struct Piece {
        enum Kind {
            case words
            /// An address, and what makes a link of it.
            case address(prefix: String)
            /// One or two tildes.
            case tildes(Flanks)
            /// `[^label]`.
            case footnote
        }

        let kind: Kind
        let range: Range<Int>

        var isPlain: Bool {
            if case .words = kind { true } else { false }
        }
    }

    private let bytes: [UInt8]
    /// Characters that are no markup.
    private let inert: Set<Int>
    private let extensions: MarkdownOptions.Extensions
    private let isInLink: Bool
    private let edges: (before: Flanks.Edge, after: Flanks.Edge)
    private var found: [Piece] = []
    /// Where the words begin that are in no piece so far.
    private var start = 0

    init(
        _ bytes: [UInt8], inert: Set<Int>, extensions: MarkdownOptions.Extensions, isInLink: Bool,
        edges: (before: Flanks.Edge, after: Flanks.Edge)
    ) {
        self.bytes = bytes
        self.inert = inert
        self.extensions = extensions
        self.isInLink = isInLink
        self.edges = edges
    }

    /// The pieces in order, all bytes in one of them.
    mutating func pieces() -> [Piece] {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"):
                index = takeWebAddress(at: index) ?? index + 1
            case UInt8(ascii: "@"): index = takeMailAddress(at: index) ?? index + 1
            case Byte.tilde: index = takeTildes(at: index)
            case Byte.openBracket: index = takeFootnote(at: index) ?? index + 1
            default: index += 1
            }
        }
        takeWords(until: bytes.count)
        return found
    }

    private mutating func take(_ kind: Piece.Kind, _ range: Range<Int>) -> Int {
        takeWords(until: range.lowerBound)
        found.append(Piece(kind: kind, range: range))
        start = range.upperBound
        return start
    }

    private mutating func takeWords(until end: Int) {
        guard start < end else { return }
        found.append(Piece(kind: .words, range: start..<end))
        start = end
    }

    private mutating func takeWebAddress(at index: Int) -> Int? {
        guard extensions.contains(.addresses), !isInLink,
            let end = WebAddress.end(
                bytes, startingAt: index, edge: edges.before == .space ? Byte.newline : Byte.star)
        else { return nil }
        let isBare = WebAddress.isBare(bytes, at: index)
        let isEscaped = !isBare && (inert.contains(index + 4) || inert.contains(index + 5))
        guard !isEscaped else { return nil }
        return take(.address(prefix: isBare ? "http://" : ""), index..<end)
    }

    private mutating func takeMailAddress(at index: Int) -> Int? {
        guard extensions.contains(.addresses), !isInLink,
            let range = MailAddress.range(bytes, at: index, from: start)
        else { return nil }
        let isPrefixed = bytes[range].contains(Byte.colon)
        return take(.address(prefix: isPrefixed ? "" : "mailto:"), range)
    }

    private mutating func takeTildes(at index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end] == Byte.tilde, !inert.contains(end) { end += 1 }
        guard end > index else { return index + 1 }
        guard extensions.contains(.strikes), end - index <= 2 else { return end }
        let flanks = Flanks(
            before: Flanks.before(bytes, index, edges.before),
            after: Flanks.after(bytes, end, edges.after))
        guard flanks.canOpen || flanks.canClose else { return end }
        return take(.tildes(flanks), index..<end)
    }

    private mutating func takeFootnote(at index: Int) -> Int? {
        guard extensions.contains(.footnotes), !isInLink, !inert.contains(index),
            let end = Footnotes.endOfLabel(bytes, index)
        else { return nil }
        return take(.footnote, index..<end)
    }
}
