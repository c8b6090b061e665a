/// A line of a table cut into cells, as cmark-gfm does it.
struct TableRow {
    /// How the cells of a column are aligned.
    enum Alignment {
        case none, left, center, right

        /// The attribute of a cell's tag.
        var attribute: String {
            switch self {
            case .none: ""
            case .left: " align=\"left\""
            case .center: " align=\"center\""
            case .right: " align=\"right\""
            }
        }
    }

    /// What stands between the pipes, without the spaces around it.
    let cells: [Range<Int>]

    /// A pipe behind a backslash is part of its cell, even in code. Nil for a line of
    /// nothing but one pipe.
    init?(_ bytes: [UInt8], _ line: Range<Int>) {
        var cells: [Range<Int>] = []
        var index = line.lowerBound
        if index < line.upperBound, bytes[index] == Byte.pipe {
            index = Self.afterPipe(bytes, index, line.upperBound)
        }
        while index < line.upperBound {
            let start = index
            while index < line.upperBound,
                bytes[index] != Byte.pipe || (index > start && bytes[index - 1] == Byte.backslash)
            {
                index += 1
            }
            cells.append(Self.trimmed(bytes, start..<index))
            if index < line.upperBound { index = Self.afterPipe(bytes, index, line.upperBound) }
        }
        if cells.isEmpty { return nil }
        self.cells = cells
    }

    /// The columns of a delimiter row; nil when it is none.
    func alignments(_ bytes: [UInt8]) -> [Alignment]? {
        var alignments: [Alignment] = []
        for cell in cells {
            var dashes = bytes[cell]
            let isLeft = dashes.first == Byte.colon
            if isLeft { dashes.removeFirst() }
            let isRight = dashes.last == Byte.colon
            if isRight { dashes.removeLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == Byte.hyphen }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments
    }

    /// A cell as the heading that stands for it while cmark reads its text.
    ///
    /// The closing `#` is taken off again, so that one of the cell's own stays.
    static func heading(_ bytes: [UInt8], _ cell: Range<Int>) -> [UInt8] {
        var heading = [Byte.hash, Byte.space]
        for index in cell {
            let isEscape =
                bytes[index] == Byte.backslash && index + 1 < cell.upperBound
                && bytes[index + 1] == Byte.pipe
            if !isEscape { heading.append(bytes[index]) }
        }
        return heading + [Byte.space, Byte.hash]
    }

    private static func afterPipe(_ bytes: [UInt8], _ pipe: Int, _ end: Int) -> Int {
        var index = pipe + 1
        while index < end, Byte.isSpace(bytes[index]) { index += 1 }
        return index
    }

    private static func trimmed(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int> {
        var start = cell.lowerBound
        var end = cell.upperBound
        while start < end, Byte.isSpace(bytes[start]) { start += 1 }
        while end > start, Byte.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
