/// Goes through a tree once, lets each pass do its work where it applies, and
/// collects what the text says.
struct Passes {
    /// A heading that begins a section: its node, and its words in the text.
    struct Mark {
        let heading: Node
        /// Its place in the outline.
        let number: Int
        let words: Range<Int>
    }

    private(set) var text = PlainText()
    private(set) var marks: [Mark] = []
    private(set) var headings: HeadingPass
    private(set) var links: LinkPass
    private(set) var omissions: [Omission] = []

    private let source: SourceText
    private let sourceMap: SourceMap
    private let extensions: MarkdownOptions.Extensions
    private let keepsLines: Bool
    /// The places of nodes of ours.
    private let places: [Node: InlinePass.Place]
    /// The heading above the footnotes.
    private let notesHeading: Node?
    private var tables: TablePass
    private var callouts = CalloutPass()
    private var safety: SafetyPass
    private let code: CodePass
    /// Lists and quotations around the node.
    private var depth = 0
    /// Where the words of the heading or paragraph begin that is open.
    private var headingMark = 0
    private var paragraphMark = 0
    /// Lines of link definitions above the text of the paragraph that is open.
    private var definitionLines = 0

    init(
        _ parsed: borrowing ParsedText, _ options: MarkdownOptions, after inlines: InlinePass
    ) {
        source = parsed.source
        sourceMap = options.sourceMap
        extensions = options.extensions
        places = inlines.places
        notesHeading = inlines.notesHeading
        code = CodePass(options)
        keepsLines = options.keepsLines
        headings = HeadingPass(
            options, reserved: notesHeading == nil ? [] : [Footnotes.anchor])
        links = LinkPass(options)
        safety = SafetyPass(showsTags: options.showsTags)
        tables = TablePass(parsed.tables, wraps: options.wrapsTables)
        for problem in inlines.footnotes.problems {
            let position = position(problem.place)
            omissions.append(Omission(problem.kind, problem.label, at: position))
        }
    }

    /// Visits the nodes of the tree; throws when it is nested deeper than allowed.
    mutating func run(_ tree: borrowing Tree) throws(MarkdownLimit) {
        var events = NodeEvents(below: tree.root)
        while let (node, isEntered) = events.next() {
            switch node.kind {
            case .text, .code: text.append(node)
            case .softBreak, .lineBreak: visitBreak(node)
            case .paragraph: visitParagraph(node, isEntered)
            case .link, .image: visitLink(node, isEntered)
            case .heading: visitHeading(node, isEntered)
            case .quote, .item: try visitContainer(node, isEntered)
            case .codeBlock: visitCode(node)
            case .htmlBlock, .htmlInline:
                if let omission = safety.remove(node, at: position(of: node)) {
                    omissions.append(omission)
                }
            default: break
            }
        }
    }

    private mutating func visitBreak(_ node: Node) {
        text.separate()
        guard keepsLines, node.kind == .softBreak else { return }
        node.insertBefore(.lineBreak())
        node.remove()
    }

    private mutating func visitParagraph(_ node: Node, _ isEntered: Bool) {
        text.separate()
        guard !isEntered else {
            definitionLines = source.definitionLines(in: node)
            paragraphMark = text.mark
            return
        }
        TaskPass.finish(node, text.text(from: paragraphMark))
        definitionLines = 0
        if !safety.finish(node) { FigurePass.finish(node) }
    }

    private mutating func visitLink(_ node: Node, _ isEntered: Bool) {
        if isEntered { return links.open(node, at: text.mark) }
        links.close(node, text, at: position(of: node))
    }

    private mutating func visitHeading(_ node: Node, _ isEntered: Bool) {
        text.separate()
        if isEntered {
            headingMark = text.mark
        } else if let table = source.table(atLine: node.startLine) {
            tables.take(node, table: table)
        } else {
            let isSection = depth == 0
            let words = headingMark..<text.mark
            let heading = headings.rewrite(
                node, text: text.text(words), anchor: node == notesHeading ? Footnotes.anchor : nil,
                at: position(of: node))
            if isSection {
                let number = headings.outline.count - 1
                marks.append(Mark(heading: heading, number: number, words: words))
            }
        }
    }

    private mutating func visitContainer(
        _ node: Node, _ isEntered: Bool
    ) throws(MarkdownLimit) {
        text.separate()
        depth += isEntered ? 1 : -1
        if depth > MarkdownLimit.maximumDepth {
            throw MarkdownLimit(kind: .nesting, line: position(of: node).place.ownLine)
        }
        guard node.kind == .quote, extensions.contains(.callouts) else { return }
        guard isEntered else { return callouts.leave(node) }
        if let (kind, tag) = callouts.enter(node, source) {
            omissions.append(Omission(kind, tag, at: position(of: node)))
        }
    }

    private mutating func visitCode(_ node: Node) {
        text.separate()
        text.append(node)
        text.separate()
        code.rewrite(node)
    }

    /// The place of a node in its file. A link is noted where it ends: it begins with
    /// its first words.
    private func position(of node: Node) -> Position {
        if let place = places[node] { return position(place) }
        var line = node.startLine
        if let first = node.firstChild?.startLine, first > 0 { line = min(line, first) }
        let place = InlinePass.Place(line: line + definitionLines, column: node.startColumn)
        return position(place, beginnings: node.kind.beginnings)
    }

    /// `characters` are those that can stand there: cmark's columns are not always right.
    private func position(
        _ place: InlinePass.Place, beginnings characters: [UInt8]? = nil
    ) -> Position {
        let origin = source.origin(ofLine: place.line)
        let file = sourceMap.place(of: origin)
        let column = source.column(place.column, onLine: place.line, beginnings: characters)
        let isThere = source.has(place.beginning, atLine: place.line, column: place.column)
        return Position(
            origin: origin, place: file, column: isThere ? column.map { $0 - file.indent } : nil)
    }
}

extension Node.Kind {
    /// The characters that a node of the kind can begin with; nil for any.
    fileprivate var beginnings: [UInt8]? {
        switch self {
        case .link: [Byte.openBracket, UInt8(ascii: "<")]
        case .image: [UInt8(ascii: "!")]
        case .htmlInline, .htmlBlock: [UInt8(ascii: "<")]
        case .quote: [Byte.greater]
        default: nil
        }
    }
}
