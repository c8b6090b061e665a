/// Gives headings their ids and lists them.
struct HeadingPass {
    private(set) var outline: [Heading] = []
    private var anchors: Anchors

    init(reserved: Set<String>) { anchors = Anchors(reserved: reserved) }

    /// Replaces a heading whose words are known by one with an id.
    mutating func rewrite(_ heading: Node, text: String, line: Int) -> Node {
        let level = heading.headingLevel
        let anchor = anchors.anchor(for: text)
        outline.append(Heading(level: level, text: text, anchor: anchor, line: line))
        let block = Node.block()
        let inline = Node.inline("<h\(level) id=\"\(anchor)\">", "</h\(level)>")
        inline.takeChildren(of: heading)
        block.append(inline)
        heading.replace(with: block)
        return block
    }
}
