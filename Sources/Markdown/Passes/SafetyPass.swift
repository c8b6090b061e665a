/// Takes raw HTML out of the tree.
struct SafetyPass {
    /// Where a tag was taken out of a paragraph, which may be empty now.
    private(set) var hasEmptied = false

    /// Removes a node of raw HTML and says what it was.
    mutating func remove(_ node: Node, line: Int) -> Omission {
        let text = Omission.beginning(of: node.literal)
        if node.kind == .htmlInline { hasEmptied = true }
        node.remove()
        return Omission(kind: .rawHTML, text: text, line: line)
    }

    /// Removes a paragraph of which nothing but tags was there.
    mutating func finish(_ paragraph: Node) {
        if hasEmptied, paragraph.firstChild == nil { paragraph.remove() }
        hasEmptied = false
    }
}

extension Omission {
    /// The first line of what was left out, cut short.
    static func beginning(of text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 ? line.prefix(59) + "…" : String(line)
    }
}
