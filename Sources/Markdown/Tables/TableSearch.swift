/// Looks for the paragraphs that lines of a text belong to.
struct TableSearch {
    /// The lines not met so far, the first of a text being 0.
    private var delimiters: ArraySlice<Int>
    /// The paragraphs, each with a line that is not its first.
    private(set) var found: [(paragraph: Node, line: Int)] = []

    init(delimiters: [Int]) { self.delimiters = delimiters[...] }

    /// Goes through the blocks below a node in the order of the text.
    mutating func visit(_ node: Node) {
        var child = node.firstChild
        while let block = child {
            let start = block.startLine
            while let line = delimiters.first, line < start { delimiters.removeFirst() }
            guard let line = delimiters.first else { return }
            let end = block.endLine
            if line < end {
                switch block.kind {
                case .quote, .list, .item: visit(block)
                case .paragraph: take(block, before: end)
                // Dashes below a table made a heading of it. cmark ends such a heading
                // with the line below them.
                case .heading: take(block, before: end - 1)
                default: break
                }
            }
            child = block.next
        }
    }

    private mutating func take(_ block: Node, before end: Int) {
        while let line = delimiters.first, line < end {
            delimiters.removeFirst()
            found.append((block, line))
        }
    }
}
