/// Finds in the words of a text what cmark takes for words: struck out text, addresses,
/// tasks, references to footnotes, keys. Puts back what the stand-ins stand for.
///
/// Goes before all other passes, so that these see what it made.
struct InlinePass {
    private(set) var footnotes: Footnotes
    /// The places of nodes that it made, which cmark does not know.
    private(set) var places: [Node: Place] = [:]
    private(set) var hasTasks = false
    /// The heading above the footnotes; nil when none is shown.
    private(set) var notesHeading: Node?

    private let source: SourceText
    private let extensions: MarkdownOptions.Extensions
    private var strikes = Strikes()
    /// Links and pictures around the node: no link is made in one.
    private var linkDepth = 0
    /// The text of a key, in which nothing is markup.
    private var key: Node?
    /// Lines of link definitions above the text of the paragraph that is open.
    private var definitionLines = 0

    /// A line and column of cmark's.
    struct Place {
        var line: Int
        var column: Int
        /// What begins there: cmark's columns are not always right.
        var beginning: [UInt8] = []
    }

    init(_ parsed: borrowing ParsedText, _ options: MarkdownOptions) {
        source = parsed.source
        extensions = options.extensions
        footnotes = Footnotes(parsed.notes)
    }

    /// Visits the blocks of a tree, and puts the footnotes that are used behind them.
    mutating func run(_ tree: borrowing Tree) {
        footnotes.collect(from: tree.root, source)
        var child = tree.root.firstChild
        while let block = child {
            // A leaf may be replaced while it is visited.
            child = block.next
            visit(block)
        }
        while let note = footnotes.nextUsed() { visit(note) }
        notesHeading = footnotes.write(behind: tree.root)
        if let heading = notesHeading {
            places[heading] = Place(line: footnotes.firstLine, column: 1)
        }
    }

    private mutating func visit(_ block: Node) {
        var events = NodeEvents(below: block)
        while let (node, isEntered) = events.next() {
            switch node.kind {
            case .text: visitText(node)
            case .code, .codeBlock, .htmlBlock: restoreCode(node)
            case .htmlInline:
                restoreCode(node)
                if extensions.contains(.keys) { key = KeyPass.take(node) ?? key }
            case .link, .image:
                if isEntered { restoreAddress(of: node) }
                linkDepth += isEntered ? 1 : -1
                visitParent(isEntered)
            case .paragraph:
                definitionLines = isEntered ? source.definitionLines(in: node) : 0
                if isEntered, extensions.contains(.tasks) { takeTask(of: node) }
                visitParent(isEntered)
            case .heading, .emphasis, .strong: visitParent(isEntered)
            default: break
            }
        }
    }

    private mutating func visitParent(_ isEntered: Bool) {
        if isEntered { strikes.enter() } else { strikes.leave() }
    }

    private mutating func takeTask(of paragraph: Node) {
        guard TaskPass.take(paragraph) else { return }
        hasTasks = true
    }

    private mutating func visitText(_ node: Node) {
        let (bytes, inert) = source.standIns.restored(Array(node.literal.utf8))
        guard node != key else {
            node.literal = String(decoding: bytes, as: UTF8.self)
            return
        }
        var scan = InlineScan(
            bytes, inert: inert, extensions: extensions, isInLink: linkDepth > 0,
            edges: (Self.edge(node.previous, node), Self.edge(node.next, node)))
        let pieces = scan.pieces()
        guard pieces.count > 1 || !inert.isEmpty || pieces.first?.isPlain == false else { return }
        let place = Place(line: node.startLine + definitionLines, column: node.startColumn)
        for piece in pieces { insert(piece, bytes, before: node, place) }
        node.remove()
    }

    private mutating func insert(
        _ piece: InlineScan.Piece, _ bytes: [UInt8], before node: Node, _ place: Place
    ) {
        let words = String(decoding: bytes[piece.range], as: UTF8.self)
        var place = place
        place.column += piece.range.lowerBound
        place.beginning = Array(bytes[piece.range].prefix(4))
        switch piece.kind {
        case .words: node.insertBefore(.text(words))
        case .address(let prefix):
            let link = Node.link(to: prefix + words, .text(words))
            places[link] = place
            node.insertBefore(link)
        case .tildes(let flanks):
            let text = Node.text(words)
            node.insertBefore(text)
            strikes.add(
                Strikes.Run(
                    node: text, length: piece.range.count, canOpen: flanks.canOpen,
                    canClose: flanks.canClose))
        case .footnote:
            let label = String(words.dropFirst(2).dropLast())
            node.insertBefore(footnotes.reference(to: label, place) ?? .text(words))
        }
    }

    /// What a text is next to: a break or the block's end is a space, markup is punctuation.
    private static func edge(_ neighbour: Node?, _ node: Node) -> Flanks.Edge {
        guard let neighbour else {
            switch node.parent?.kind {
            case .emphasis, .strong, .link, .image: return .punctuation
            default: return .space
            }
        }
        switch neighbour.kind {
        case .softBreak, .lineBreak: return .space
        case .customInline: return neighbour.opening.isEmpty ? .space : .punctuation
        default: return .punctuation
        }
    }

    private func restoreCode(_ node: Node) {
        guard !source.standIns.isEmpty else { return }
        node.literal = source.standIns.restored(node.literal, keepingEscapes: true)
        guard node.kind == .codeBlock, !node.info.isEmpty else { return }
        node.info = source.standIns.restored(node.info, keepingEscapes: false)
    }

    private func restoreAddress(of node: Node) {
        guard !source.standIns.isEmpty else { return }
        node.destination = source.standIns.restored(node.destination, keepingEscapes: false)
        node.title = source.standIns.restored(node.title, keepingEscapes: false)
    }
}
