/// Whether a run of marks may open or close, by the characters on both sides of it
/// (CommonMark 0.30, section 6.2).
struct Flanks {
    /// Something that no text stands for: a line's end, or the markup around a text.
    enum Edge {
        case space, punctuation, other
    }

    let canOpen: Bool
    let canClose: Bool

    init(before: Edge, after: Edge) {
        canOpen = after != .space && (after != .punctuation || before != .other)
        canClose = before != .space && (before != .punctuation || after != .other)
    }

    /// The kind of the character that ends before an index; the edge at the text's start.
    static func before(_ bytes: [UInt8], _ index: Int, _ edge: Edge) -> Edge {
        guard index > 0 else { return edge }
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
        return kind(bytes[start..<index])
    }

    /// The kind of the character that begins at an index; the edge at the text's end.
    static func after(_ bytes: [UInt8], _ index: Int, _ edge: Edge) -> Edge {
        guard index < bytes.count else { return edge }
        var end = index + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80, end - index < 4 { end += 1 }
        return kind(bytes[index..<end])
    }

    private static func kind(_ bytes: ArraySlice<UInt8>) -> Edge {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
            return .other
        }
        if scalar.isASCII {
            let byte = UInt8(ascii: scalar)
            if Byte.isSpace(byte) { return .space }
            return Byte.isLetterOrDigit(byte) || byte < Byte.space ? .other : .punctuation
        }
        return switch scalar.properties.generalCategory {
        case .spaceSeparator: .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            .punctuation
        default: .other
        }
    }
}
