/// A table as it stands in its text: the line above the delimiter row, and the rows below.
struct TableText {
    /// Cells that the short rows of a text are filled up with, at most.
    private static let maximumFilling = 1 << 16

    /// Its columns and rows.
    private(set) var table: Table
    /// The line behind its last row.
    private(set) var end: Int

    private let containers: [Container]
    /// What precedes the heading's first cell: bullets and the like, where they are.
    private let before: Range<Int>?
    private var rows: [(line: Int, cells: ArraySlice<Range<Int>>)] = []

    /// Nil when the line is no delimiter row or does not fit the one above. `filled` is
    /// how many cells other tables of the text were filled up with.
    init?(in paragraph: Node, delimiter: Int, of source: SourceText, filled: Int) {
        containers = Container.around(paragraph, in: source)
        guard let content = Self.content(of: delimiter, in: containers, source),
            let alignments = TableRow(source.bytes, content)?.alignments(source.bytes)
        else { return nil }

        let line = source.lines[delimiter - 1].range
        let isFirst = paragraph.startLine == delimiter
        let header =
            isFirst
            ? line.lowerBound + paragraph.startColumn - 1..<line.upperBound
            : Self.lazyContent(of: delimiter - 1, in: containers, source)
        guard let row = TableRow(source.bytes, header), row.cells.count == alignments.count else {
            return nil
        }
        before = isFirst ? line.lowerBound..<header.lowerBound : nil
        table = Table(alignments: alignments, rows: [row.cells.count])
        rows = [(delimiter - 1, row.cells[...])]
        end = delimiter + 1
        var filling = filled
        while let row = Self.row(at: end, in: containers, source) {
            let cells = row.cells.prefix(alignments.count)
            filling += alignments.count - cells.count
            if filling > Self.maximumFilling { break }
            table.rows.append(cells.count)
            rows.append((end, cells))
            end += 1
        }
    }

    /// The table's lines as headings, one for each cell.
    ///
    /// Behind a table without rows cmark-gfm sees an empty line, which matters in lists.
    func write(to source: inout SourceText, number: Int) -> [SourceText.Line] {
        var lines: [SourceText.Line] = []
        let prefix = containers.flatMap(\.prefix)
        for row in rows {
            for cell in row.cells {
                let start = lines.isEmpty ? before.map { Array(source.bytes[$0]) } : nil
                let heading = (start ?? prefix) + TableRow.heading(source.bytes, cell)
                let origin = source.lines[row.line].origin
                lines.append(source.write(heading, origin: origin, table: number))
            }
        }
        if rows.count == 1 {
            let origin = source.lines[end - 1].origin
            lines.append(source.write(prefix, origin: origin, table: number))
        }
        return lines
    }

    /// A line as a row; nil when it is blank, outside the table's quotation or list, or
    /// begins another block.
    private static func row(
        at line: Int, in containers: [Container], _ source: SourceText
    ) -> TableRow? {
        guard line < source.lines.count, let content = content(of: line, in: containers, source),
            let first = content.first, !beginsBlock(source.bytes, content, source.bytes[first])
        else { return nil }
        return TableRow(source.bytes, content)
    }

    /// A line inside all containers; nil when it is not, or is indented like code.
    private static func content(
        of line: Int, in containers: [Container], _ source: SourceText
    ) -> Range<Int>? {
        var cursor = LineCursor(source.bytes, source.lines[line].range)
        for container in containers where !container.skip(&cursor) { return nil }
        guard cursor.indent < 4 else { return nil }
        cursor.skipSpaces()
        return cursor.rest
    }

    /// A line that continues a paragraph. When marks of its containers are missing the spaces
    /// before it count as a cell, as in cmark-gfm.
    private static func lazyContent(
        of line: Int, in containers: [Container], _ source: SourceText
    ) -> Range<Int> {
        var cursor = LineCursor(source.bytes, source.lines[line].range)
        for container in containers where !container.skip(&cursor) { return cursor.rest }
        cursor.skipSpaces()
        return cursor.rest
    }

    /// Asks cmark whether a line that looks like it begins another block than a paragraph.
    static func beginsBlock(_ bytes: [UInt8], _ line: Range<Int>, _ first: UInt8) -> Bool {
        guard Byte.isDigit(first) || "<-+*_#>`~".utf8.contains(first) else { return false }
        let tree = Tree(Array(bytes[line]))
        guard let block = tree.root.firstChild else { return false }
        return block.kind != .paragraph
    }
}
