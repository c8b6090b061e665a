/// Gives headings their ids and lists them.
struct HeadingPass {
    private(set) var outline: [Heading] = []
    /// The line of the text for each of them, the first being 0.
    private(set) var origins: [Int] = []
    private let headings: MarkdownOptions.Headings
    private var anchors: Anchors
    /// The levels of the headings that the last one stands below, and its own.
    private var open: [Int] = []

    init(_ options: MarkdownOptions, reserved: Set<String>) {
        headings = options.headings
        anchors = Anchors(reserved: options.reservedAnchors.union(reserved))
    }

    /// Replaces a heading whose words are known by one with an id, or of another level.
    mutating func rewrite(
        _ heading: Node, text: String, anchor fixed: String? = nil, at position: Position
    ) -> Node {
        let written = heading.headingLevel
        let anchor = fixed ?? anchors.anchor(for: text)
        outline.append(
            Heading(
                level: written, text: text, anchor: anchor, line: position.place.ownLine,
                column: position.file == nil ? position.column : nil))
        origins.append(position.origin)
        let (level, id) = shown(written, anchor)
        let block = Node.block()
        let inline = Node.inline("<h\(level)\(id)>", "</h\(level)>")
        inline.takeChildren(of: heading)
        block.append(inline)
        heading.replace(with: block)
        return block
    }

    /// The level and the attribute that a heading is shown with. No level is left out.
    private mutating func shown(_ level: Int, _ anchor: String) -> (Int, String) {
        guard case .below(let top) = headings else { return (level, " id=\"\(anchor)\"") }
        while let last = open.last, last >= level { open.removeLast() }
        open.append(level)
        return (min(top + open.count - 1, 6), "")
    }
}
