extension SourceText {
    /// How many lines of a paragraph are link definitions.
    ///
    /// cmark takes them off the top, and counts the lines of what is left as if they
    /// had not been there.
    func definitionLines(in paragraph: Node) -> Int {
        let line = paragraph.startLine
        guard byte(atLine: line, column: paragraph.startColumn) == Byte.openBracket,
            lines[line - 1].range.contains(where: isEndOfLabel)
        else { return 0 }
        return max(paragraph.endLine - line - Self.breaks(below: paragraph), 0)
    }

    /// True for `]:`, which ends the label of a definition.
    func isEndOfLabel(at index: Int) -> Bool {
        bytes[index] == Byte.closeBracket && bytes[index + 1] == Byte.colon
    }

    private static func breaks(below paragraph: Node) -> Int {
        var count = 0
        var events = NodeEvents(below: paragraph)
        while let (node, isEntered) = events.next() {
            let isBreak = node.kind == .softBreak || node.kind == .lineBreak
            if isEntered, isBreak { count += 1 }
        }
        return count
    }

    /// A byte by cmark's line and column, the first being 1 each.
    func byte(atLine line: Int, column: Int) -> UInt8? {
        guard lines.indices.contains(line - 1) else { return nil }
        let index = lines[line - 1].range.lowerBound + column - 1
        return lines[line - 1].range.contains(index) ? bytes[index] : nil
    }
}
