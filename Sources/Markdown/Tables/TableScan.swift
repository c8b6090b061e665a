/// Finds the tables of a text, which cmark 0.30.2 takes for paragraphs, and writes
/// each cell as a heading on a line of its own.
///
/// Like a table a heading needs no blank line around it and takes in no later
/// line, so cmark sees the blocks around the tables as cmark-gfm does, and reads
/// the text of the cells with all links known.
struct TableScan {
    private static let maximumRounds = 8

    private var source: SourceText
    private var tables: [Table] = []
    /// Empty cells in all tables.
    private var filling = 0

    /// Parses a text, and again as long as it has tables that are not written as
    /// headings. A table may uncover others below it, hence more than once.
    static func parse(
        _ source: consuming SourceText, _ extensions: MarkdownOptions.Extensions
    ) -> ParsedText {
        let hasNotes = extensions.contains(.footnotes)
        let (text, notes) = hasNotes ? FootnoteScan.rewrite(source) : (source, [])
        var scan = TableScan(source: text)
        var tree = Tree(scan.source.text)
        if extensions.contains(.tables) {
            for _ in 0..<maximumRounds where scan.rewrite(tree) { tree = Tree(scan.source.text) }
        }
        return ParsedText(tree: tree, source: scan.source, tables: scan.tables, notes: notes)
    }

    private init(source: consuming SourceText) { self.source = source }

    /// Writes the tables of a tree's paragraphs as headings; false when it has none.
    private mutating func rewrite(_ tree: borrowing Tree) -> Bool {
        let delimiters = source.lines.indices.filter(mayBeDelimiter)
        guard !delimiters.isEmpty else { return false }
        var search = TableSearch(delimiters: delimiters)
        search.visit(tree.root)
        var lines: [SourceText.Line] = []
        var done = 0
        for (paragraph, line) in search.found where line > done {
            guard let table = TableText(in: paragraph, delimiter: line, of: source, filled: filling)
            else { continue }
            lines += source.lines[done..<line - 1]
            lines += table.write(to: &source, number: tables.count)
            tables.append(table.table)
            filling += table.table.filling
            done = table.end
            // What is left of the paragraph may begin another block, and change all below.
            if done < paragraph.endLine || paragraph.kind == .heading { break }
        }
        guard done > 0 else { return false }
        source.rewrite(lines + source.lines[done...])
        return true
    }

    /// True for a line of dashes, pipes and colons, quoted perhaps. Dashes alone are
    /// a heading's line or a rule.
    private func mayBeDelimiter(_ line: Int) -> Bool {
        var hasDash = false
        var hasOther = false
        for byte in source.bytes[source.lines[line].range] {
            switch byte {
            case Byte.hyphen: hasDash = true
            case Byte.pipe, Byte.colon: hasOther = true
            case Byte.greater: break
            default: guard Byte.isSpace(byte) else { return false }
            }
        }
        return hasDash && hasOther
    }
}
