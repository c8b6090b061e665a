/// A place in a line that counts columns as cmark does: a tab goes to the next multiple of four.
struct LineCursor {
    private let bytes: [UInt8]
    private let end: Int
    /// The next byte.
    private(set) var offset: Int
    /// The column of the next byte, or of the rest of a tab that is partly skipped.
    private(set) var column = 0

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
    }

    /// The next byte; nil at the end of the line.
    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    /// How many columns of spaces and tabs come next.
    var indent: Int {
        var copy = self
        copy.skipSpaces()
        return copy.column - column
    }

    /// True when only spaces and tabs are left.
    var isBlank: Bool {
        var copy = self
        copy.skipSpaces()
        return copy.byte == nil
    }

    /// What is left of the line.
    var rest: Range<Int> { offset..<end }

    /// Goes to the next byte that is neither space nor tab.
    mutating func skipSpaces() { skipSpaces(atMost: .max) }

    /// Goes over spaces and tabs of so many columns; a tab may be skipped in part.
    mutating func skipSpaces(atMost columns: Int) {
        var left = columns
        while left > 0, let byte {
            if byte == Byte.space {
                offset += 1
                column += 1
                left -= 1
            } else if byte == Byte.tab {
                let width = 4 - column % 4
                column += min(width, left)
                if width <= left { offset += 1 }
                left -= min(width, left)
            } else {
                return
            }
        }
    }

    /// Goes over `>` and the space behind it.
    mutating func skipQuoteMarker() -> Bool {
        guard byte == Byte.greater else { return false }
        offset += 1
        column += 1
        skipSpaces(atMost: 1)
        return true
    }

    /// Goes over a bullet or a number, and over no spaces.
    mutating func skipListMarker() -> Bool {
        let start = self
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            offset += 1
        default:
            while let byte, Byte.isDigit(byte), offset - start.offset < 9 { offset += 1 }
            guard offset > start.offset, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
            else {
                self = start
                return false
            }
            offset += 1
        }
        guard byte == nil || byte == Byte.space || byte == Byte.tab else {
            self = start
            return false
        }
        column += offset - start.offset
        return true
    }

    /// Goes over the marker of a quotation or a list's item; not over a line across the page.
    mutating func skipMarker() -> Bool {
        if skipQuoteMarker() { return true }
        return !isThematicBreak && skipListMarker()
    }

    /// True when the rest is three or more of one of `-*` and spaces.
    var isThematicBreak: Bool {
        guard let mark = byte, mark == Byte.hyphen || mark == UInt8(ascii: "*") else {
            return false
        }
        var count = 0
        for index in offset..<end {
            if bytes[index] == mark {
                count += 1
            } else if bytes[index] != Byte.space && bytes[index] != Byte.tab {
                return false
            }
        }
        return count >= 3
    }
}

extension LineCursor {
    /// Goes over the marker and the spaces around it of an item that begins here.
    mutating func skipItem(indent: Int) {
        let start = column
        skipSpaces()
        _ = skipListMarker()
        skipSpaces(atMost: start + indent - column)
    }
}
