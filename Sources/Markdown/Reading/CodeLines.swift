/// The lines of a text in which nothing is markup.
enum CodeLines {
    /// The lines of code blocks and of raw HTML, the first of a text being 0.
    static func of(_ tree: borrowing Tree) -> Set<Int> {
        var lines: Set<Int> = []
        var events = NodeEvents(below: tree.root)
        while let (node, isEntered) = events.next() {
            guard isEntered, node.kind == .codeBlock || node.kind == .htmlBlock else { continue }
            lines.formUnion(node.startLine - 1..<max(node.endLine, node.startLine))
        }
        return lines
    }
}
