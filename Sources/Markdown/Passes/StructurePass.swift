/// Writes the blocks of a text one after the other, in boxes and steps where their
/// headings say so.
struct StructurePass {
    /// Where the HTML below a heading lies: until the next heading of any level, and
    /// until the next that is not below it.
    struct Part {
        let heading: Heading?
        /// The heading itself.
        let title: Range<Int>
        let start: Int
        var end: Int
        var wholeEnd: Int
    }

    private(set) var html: [UInt8] = []
    private(set) var parts: [Part] = []
    /// The list of the steps; nil when there are none.
    private(set) var stepList: Range<Int>?

    private let boxes: Set<String>
    private let steps: Set<String>
    /// The parts that run until a heading that is not below theirs.
    private var openParts: [Int] = []
    private var isInBox = false
    private var isInSteps = false
    private var isInList = false
    private let hasTasks: Bool

    init(_ options: MarkdownOptions, after inlines: InlinePass) {
        boxes = options.boxes.union(inlines.notesHeading == nil ? [] : [Footnotes.anchor])
        steps = options.steps
        hasTasks = inlines.hasTasks
    }

    /// Writes the blocks below the root.
    mutating func run(_ tree: borrowing Tree, _ passes: borrowing Passes) {
        begin(nil, from: 0)
        var marks = passes.marks[...]
        var child = tree.root.firstChild
        while let block = child {
            if let mark = marks.first, mark.heading == block {
                marks.removeFirst()
                let heading = passes.headings.outline[mark.number]
                close(before: heading.level)
                open(heading)
                let start = html.count
                Tree.render(block, into: &html)
                begin(heading, from: start)
            } else {
                render(block)
            }
            child = block.next
        }
        close(before: 0)
    }

    /// The HTML of a range of bytes.
    func html(_ range: Range<Int>) -> String { String(decoding: html[range], as: UTF8.self) }

    private mutating func begin(_ heading: Heading?, from start: Int) {
        openParts.append(parts.count)
        parts.append(
            Part(
                heading: heading, title: start..<html.count, start: html.count, end: html.count,
                wholeEnd: html.count))
    }

    /// Ends what a heading of the level ends, from the inside out.
    private mutating func close(before level: Int) {
        parts[parts.count - 1].end = html.count
        closeParts(downTo: max(level, 3))
        if level <= 3, isInList { write("</li>\n") }
        if level <= 2 {
            if isInList { closeList() }
            isInList = false
            isInSteps = false
            closeParts(downTo: max(level, 2))
            if isInBox { write("</section>\n") }
            isInBox = false
            closeParts(downTo: level)
        }
    }

    /// Ends the parts of headings that are of the level or below it.
    private mutating func closeParts(downTo level: Int) {
        while let last = openParts.last, (parts[last].heading?.level ?? 0) >= level {
            parts[last].wholeEnd = html.count
            openParts.removeLast()
        }
    }

    /// Begins what a heading begins.
    private mutating func open(_ heading: Heading) {
        let anchor = heading.anchor
        if heading.level == 2 {
            isInSteps = steps.contains(anchor)
            isInBox = boxes.contains(anchor)
            if isInBox {
                write("<section class=\"\(anchor)\" aria-labelledby=\"\(anchor)\">\n")
            }
        } else if heading.level == 3, isInSteps {
            if !isInList { openList() }
            write("<li>\n")
        }
    }

    private mutating func openList() {
        stepList = html.count..<html.count
        write("<ol class=\"steps\">\n")
        isInList = true
    }

    private mutating func closeList() {
        write("</ol>\n")
        stepList = stepList.map { $0.lowerBound..<html.count }
    }

    private mutating func render(_ block: Node) {
        guard hasTasks else { return Tree.render(block, into: &html) }
        var written: [UInt8] = []
        Tree.render(block, into: &written)
        html += TaskPass.mark(written)
    }

    private mutating func write(_ tag: String) { html += tag.utf8 }
}
