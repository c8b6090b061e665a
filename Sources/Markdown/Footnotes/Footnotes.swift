/// The footnotes of a text, numbered in the order in which they are first referred to.
struct Footnotes {
    /// A footnote and what refers to it.
    private struct Note {
        let label: String
        let line: Int
        /// Holds its blocks.
        let block: Node
        var number: Int?
        /// How often it is referred to.
        var uses = 0
    }

    /// The longest label, as for links.
    private static let maximumLabel = 999

    /// The references to no footnote, footnotes that nothing refers to, and the like.
    private(set) var problems: [(kind: Omission.Kind, label: String, place: InlinePass.Place)] = []
    private let definitions: [Int: FootnoteScan.Definition]
    private var notes: [Note] = []
    /// The place of each in the list, by its label.
    private var places: [String: Int] = [:]
    /// Those that are used, by number, and how many of them were visited.
    private var used: [Int] = []
    private var visited = 0

    init(_ definitions: [FootnoteScan.Definition]) {
        self.definitions = Dictionary(definitions.map { ($0.origin, $0) }) { first, _ in first }
    }

    /// The end of `[^label]` that begins at an index; nil when none does.
    static func endOfLabel(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 2 < bytes.count, bytes[start] == Byte.openBracket,
            bytes[start + 1] == UInt8(ascii: "^")
        else { return nil }
        let limit = min(bytes.count, start + 2 + maximumLabel)
        for index in start + 2..<limit {
            if bytes[index] == Byte.closeBracket { return index > start + 2 ? index + 1 : nil }
            if Byte.isSpace(bytes[index]) || bytes[index] == Byte.openBracket { return nil }
        }
        return nil
    }

    /// Takes the footnotes out of a tree whose source `FootnoteScan` wrote.
    mutating func collect(from root: Node, _ source: SourceText) {
        guard !definitions.isEmpty else { return }
        while let block = root.firstChild {
            let isMarker = block.kind == .htmlBlock
            if block.kind == .list {
                while let item = block.firstChild { keep(item, source) }
            } else if !isMarker, let last = notes.last {
                last.block.append(block)
                continue
            }
            block.remove()
            if isMarker { return }
        }
    }

    private mutating func keep(_ item: Node, _ source: SourceText) {
        let block = Node.block()
        let line = item.startLine
        block.takeChildren(of: item)
        item.remove()
        guard let definition = definitions[source.origin(ofLine: line)] else { return }
        let place = InlinePass.Place(line: line, column: 1)
        let key = Self.key(definition.label)
        if places[key] != nil {
            problems.append((.repeatedFootnote, definition.label, place))
        } else {
            places[key] = notes.count
        }
        notes.append(Note(label: definition.label, line: line, block: block))
    }

    /// A reference to a footnote; nil when there is no such.
    mutating func reference(to label: String, _ place: InlinePass.Place) -> Node? {
        guard let index = places[Self.key(label)] else {
            problems.append((.missingFootnote, label, place))
            return nil
        }
        if notes[index].number == nil {
            used.append(index)
            notes[index].number = used.count
        }
        notes[index].uses += 1
        let number = notes[index].number ?? 0
        let id = Self.id(of: number, use: notes[index].uses)
        return .inline(
            "<sup class=\"footnote-ref\"><a href=\"#fn:\(number)\" id=\"\(id)\" "
                + "aria-describedby=\"\(Self.anchor)\">\(number)</a></sup>")
    }

    /// The blocks of the next footnote that was referred to; nil when none is left.
    mutating func nextUsed() -> Node? {
        guard visited < used.count else { return nil }
        visited += 1
        return notes[used[visited - 1]].block
    }

    /// The id of the heading above the footnotes.
    static let anchor = "footnotes"

    /// The line of the footnote that is shown first.
    var firstLine: Int { used.first.map { notes[$0].line } ?? 0 }

    /// Puts those that are used behind the text, and gives the heading above them; nil
    /// when none is.
    mutating func write(behind root: Node) -> Node? {
        for note in notes where note.number == nil {
            if !problems.contains(where: { $0.place.line == note.line }) {
                let place = InlinePass.Place(line: note.line, column: 1)
                problems.append((.unusedFootnote, note.label, place))
            }
            note.block.remove()
        }
        guard !used.isEmpty else { return nil }
        let heading = Node.heading("Footnotes", level: 2)
        root.append(heading)
        let list = Node.block("<ol>", "</ol>")
        root.append(list)
        for index in used { list.append(Self.item(notes[index])) }
        return heading
    }

    private static func item(_ note: Note) -> Node {
        let number = note.number ?? 0
        let item = Node.block("<li id=\"fn:\(number)\">", "</li>")
        item.takeChildren(of: note.block)
        note.block.remove()
        let links = (1...note.uses).map { Self.back(to: number, use: $0) }
        let back = Node.inline(links.joined(separator: " "))
        if let last = item.lastChild, last.kind == .paragraph {
            last.append(.text(" "))
            last.append(back)
        } else {
            item.append(.inline("<p>", "</p>\n"))
            item.lastChild?.append(back)
        }
        return item
    }

    private static func back(to number: Int, use: Int) -> String {
        let name = use == 1 ? "\(number)" : "\(number)-\(use)"
        let mark = use == 1 ? "↩" : "↩<sup>\(use)</sup>"
        return "<a href=\"#\(id(of: number, use: use))\" class=\"footnote-back\" "
            + "aria-label=\"Back to reference \(name)\">\(mark)</a>"
    }

    private static func id(of number: Int, use: Int) -> String {
        use == 1 ? "fnref:\(number)" : "fnref:\(number):\(use)"
    }

    private static func key(_ label: String) -> String { label.lowercased() }
}
