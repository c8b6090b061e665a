/// Takes raw HTML out of the tree.
struct SafetyPass {
    /// Whether it stays as the text that it is.
    let showsTags: Bool
    /// Where a tag was taken out of a paragraph, which may be empty now.
    private(set) var hasEmptied = false

    init(showsTags: Bool) { self.showsTags = showsTags }

    /// Removes a node of raw HTML and says what it was; nil when it stays as text.
    mutating func remove(_ node: Node, at position: Position) -> Omission? {
        if showsTags {
            SafetyPass.show(node)
            return nil
        }
        let text = Omission.beginning(of: node.literal)
        if node.kind == .htmlInline { hasEmptied = true }
        node.remove()
        return Omission(.rawHTML, text, at: position)
    }

    /// Removes a paragraph of which nothing but tags was there; false for any other.
    mutating func finish(_ paragraph: Node) -> Bool {
        defer { hasEmptied = false }
        guard hasEmptied, paragraph.firstChild == nil else { return false }
        paragraph.remove()
        return true
    }

    /// Puts the markup in its place as words; that of a block as a paragraph.
    private static func show(_ node: Node) {
        let literal = node.literal
        if node.kind == .htmlInline {
            node.insertBefore(.text(literal))
        } else {
            let block = Node.block()
            let line = Node.inline("<p>", "</p>")
            line.append(.text(literal.last == "\n" ? String(literal.dropLast()) : literal))
            block.append(line)
            node.insertBefore(block)
        }
        node.remove()
    }
}

extension Omission {
    /// The first line of what was left out, cut short.
    static func beginning(of text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 ? line.prefix(59) + "…" : String(line)
    }
}
