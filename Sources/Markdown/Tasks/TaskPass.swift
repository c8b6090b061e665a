/// Turns the `[ ]` and `[x]` that an item of a list begins with into boxes.
enum TaskPass {
    private static let box = "<input type=\"checkbox\" "

    /// Puts a box into a paragraph that begins with one; false for any other.
    static func take(_ paragraph: Node) -> Bool {
        guard let item = paragraph.parent, item.kind == .item, item.firstChild == paragraph,
            let text = paragraph.firstChild, text.kind == .text
        else { return false }
        let words = text.literal
        let isDone = words.hasPrefix("[x] ") || words.hasPrefix("[X] ")
        guard isDone || words.hasPrefix("[ ] ") else { return false }
        let rest = words.dropFirst(4).drop { $0 == " " }
        guard !rest.isEmpty || text.next != nil else { return false }
        text.insertBefore(.inline(box + (isDone ? "checked=\"\" " : ""), " "))
        text.literal = String(rest)
        return true
    }

    /// Names the box of a paragraph by what the paragraph says.
    static func finish(_ paragraph: Node, _ words: @autoclosure () -> String) {
        guard let node = paragraph.firstChild, node.kind == .customInline,
            node.opening.hasPrefix(box)
        else { return }
        let name = Markup.escaped(words())
        node.opening += "disabled=\"\" aria-label=\"\(name.isEmpty ? "Task" : name)\" />"
    }

    /// Marks the items that have boxes, in HTML that cmark wrote: it cannot write an
    /// item otherwise. Nothing else writes such a box.
    static func mark(_ html: [UInt8]) -> [UInt8] {
        let text = String(decoding: html, as: UTF8.self)
        return Array(
            text.replacing("<li>\(box)", with: "<li class=\"task\">\(box)")
                .replacing("<li>\n<p>\(box)", with: "<li class=\"task\">\n<p>\(box)").utf8)
    }
}
