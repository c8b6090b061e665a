/// Takes the footnotes out of a text, and puts them before it as the items of a list.
///
/// cmark does not know footnotes; like an item's, their lines are indented by four.
/// What stands before the text can change nothing in it, and the definitions of links
/// are known everywhere.
struct FootnoteScan {
    /// What a footnote is called, and where.
    struct Definition {
        let label: String
        /// The line, the first being 0.
        let origin: Int
    }

    /// What stands between the footnotes and the text.
    static let marker = "<!-- the footnotes end here -->"

    private(set) var definitions: [Definition] = []
    private var source: SourceText
    private var codeLines: Set<Int> = []
    private var notes: [SourceText.Line] = []
    private var text: [SourceText.Line] = []

    /// The text with its footnotes at the beginning; as it is when it has none.
    static func rewrite(_ source: SourceText) -> (source: SourceText, notes: [Definition]) {
        var scan = FootnoteScan(source: source)
        guard source.lines.contains(where: { scan.definition($0) != nil }) else {
            return (source, [])
        }
        scan.codeLines = CodeLines.of(Tree(source.text))
        scan.run()
        guard !scan.definitions.isEmpty else { return (source, []) }
        return (scan.source, scan.definitions)
    }

    private init(source: SourceText) { self.source = source }

    private mutating func run() {
        var line = 0
        while line < source.lines.count {
            if let found = definition(source.lines[line]), !codeLines.contains(line) {
                take(found, at: line)
                line = end(after: line)
            } else {
                text.append(source.lines[line])
                line += 1
            }
        }
        guard !definitions.isEmpty else { return }
        let marker = source.write(Array(Self.marker.utf8), origin: 0)
        source.rewrite(notes + [marker] + text)
    }

    /// Writes the first line anew, and takes those below that belong to it.
    private mutating func take(_ found: (label: Range<Int>, rest: Range<Int>), at line: Int) {
        let label = String(decoding: source.bytes[found.label], as: UTF8.self)
        let origin = source.lines[line].origin
        definitions.append(Definition(label: label, origin: origin))
        let item = Array("10) ".utf8) + source.bytes[found.rest]
        notes.append(source.write(item, origin: origin))
        notes += source.lines[line + 1..<end(after: line)]
    }

    /// The line behind a footnote: it has those that are indented, and those that go on
    /// with its last paragraph.
    private func end(after first: Int) -> Int {
        var end = first + 1
        var next = end
        var isBlank = false
        while next < source.lines.count {
            let line = source.lines[next]
            var cursor = LineCursor(source.bytes, line.range)
            let indent = cursor.indent
            cursor.skipSpaces()
            if cursor.byte == nil {
                isBlank = true
                next += 1
                continue
            }
            guard indent >= 4 || (!isBlank && goesOn(cursor.rest, line)) else { break }
            isBlank = false
            next += 1
            end = next
        }
        return end
    }

    private func goesOn(_ rest: Range<Int>, _ line: SourceText.Line) -> Bool {
        guard definition(line) == nil, let first = rest.first else { return false }
        return !TableText.beginsBlock(source.bytes, rest, source.bytes[first])
    }

    /// The label of a line that begins a footnote, and what is behind it.
    private func definition(
        _ line: SourceText.Line
    ) -> (label: Range<Int>, rest: Range<Int>)? {
        var cursor = LineCursor(source.bytes, line.range)
        guard cursor.indent < 4 else { return nil }
        cursor.skipSpaces()
        let start = cursor.offset
        guard start < line.range.upperBound, let end = Footnotes.endOfLabel(source.bytes, start),
            end < line.range.upperBound, source.bytes[end] == Byte.colon
        else { return nil }
        var rest = end + 1
        while rest < line.range.upperBound, Byte.isSpace(source.bytes[rest]) { rest += 1 }
        return (start + 2..<end - 1, rest..<line.range.upperBound)
    }
}
