/// Refuses, before it is parsed, a text that cmark 0.30.2 takes too long over.
struct LimitCheck {
    private let source: SourceText
    private let sourceMap: SourceMap
    /// Columns where the contents of the lists and quotations around a line begin.
    private var depths: [Int] = []
    /// The bytes of the longest block of link definitions.
    private var definition = 0
    private var longestDefinition = 0

    /// Throws when the text is past a limit, in time that grows with its length only.
    static func check(_ source: SourceText, _ sourceMap: SourceMap) throws(MarkdownLimit) {
        var check = LimitCheck(source: source, sourceMap: sourceMap)
        for line in source.lines { try check.visit(line) }
        let references = source.bytes.count { $0 == Byte.closeBracket }
        if check.longestDefinition * references > MarkdownLimit.maximumReferences {
            throw MarkdownLimit(kind: .references, line: nil)
        }
    }

    private init(source: SourceText, sourceMap: SourceMap) {
        self.source = source
        self.sourceMap = sourceMap
    }

    private mutating func visit(_ line: SourceText.Line) throws(MarkdownLimit) {
        var cursor = LineCursor(source.bytes, line.range)
        cursor.skipSpaces()
        guard let first = cursor.byte else {
            definition = 0
            return
        }
        if first >= 0x30 && first <= 0x3E || first >= 0x2A && first <= 0x2D || !depths.isEmpty {
            try nest(&cursor, at: line)
        }
        measureDefinition(line, after: cursor.offset)
    }

    /// Goes into the markers a line begins with.
    private mutating func nest(
        _ cursor: inout LineCursor, at line: SourceText.Line
    ) throws(MarkdownLimit) {
        while let last = depths.last, last > cursor.column { depths.removeLast() }
        while cursor.skipMarker() {
            depths.append(cursor.column)
            if depths.count > MarkdownLimit.maximumDepth {
                throw MarkdownLimit(kind: .nesting, line: sourceMap.place(of: line.origin).ownLine)
            }
            cursor.skipSpaces()
        }
    }

    /// A definition's address is copied to each place that refers to it: counts the
    /// bytes from a line that begins like one to the next empty line.
    private mutating func measureDefinition(_ line: SourceText.Line, after offset: Int) {
        guard definition > 0 || beginsDefinition(offset..<line.range.upperBound) else { return }
        definition += line.range.count
        longestDefinition = max(longestDefinition, definition)
    }

    /// True for `[label]:` and for a label that does not end in its line.
    private func beginsDefinition(_ rest: Range<Int>) -> Bool {
        guard let first = rest.first, source.bytes[first] == Byte.openBracket else { return false }
        return rest.contains(where: source.isEndOfLabel)
            || !rest.contains { source.bytes[$0] == Byte.closeBracket }
    }
}
