/// A quotation or an item of a list: what stands before a block's text in each line.
enum Container {
    case quote
    /// An item whose lines are indented by so many columns.
    case item(indent: Int)

    /// The containers of a block, outermost first.
    static func around(_ block: Node, in source: SourceText) -> [Container] {
        var nodes: [Node] = []
        var ancestor = block.parent
        while let node = ancestor {
            if node.kind == .quote || node.kind == .item { nodes.append(node) }
            ancestor = node.parent
        }
        nodes.reverse()
        var containers: [Container] = []
        for node in nodes {
            guard node.kind == .item else {
                containers.append(.quote)
                continue
            }
            let above = nodes.prefix(containers.count)
            containers.append(.item(indent: indent(of: node, in: zip(above, containers), source)))
        }
        return containers
    }

    /// How far the lines of an item are indented: the spaces before its marker, the
    /// marker, and one to four spaces behind it.
    private static func indent(
        of item: Node, in above: some Sequence<(Node, Container)>, _ source: SourceText
    ) -> Int {
        guard source.lines.indices.contains(item.startLine - 1) else { return 0 }
        var cursor = LineCursor(source.bytes, source.lines[item.startLine - 1].range)
        for (node, container) in above {
            switch container {
            case .item(let indent) where node.startLine == item.startLine:
                cursor.skipItem(indent: indent)
            default:
                _ = container.skip(&cursor)
            }
        }
        let start = cursor.column
        cursor.skipSpaces()
        guard cursor.skipListMarker() else { return 0 }
        let spaces = cursor.indent
        let padding = cursor.isBlank || spaces > 4 ? 1 : max(spaces, 1)
        return cursor.column - start + padding
    }

    /// Goes over what the container puts before a line's text; false when it is not
    /// there, so that the line is not in the container or only by courtesy.
    func skip(_ cursor: inout LineCursor) -> Bool {
        let spaces = cursor.indent
        switch self {
        case .quote:
            var marker = cursor
            marker.skipSpaces()
            guard spaces < 4, marker.skipQuoteMarker() else { return false }
            cursor = marker
            return true
        case .item(let indent):
            guard spaces >= indent else { return false }
            cursor.skipSpaces(atMost: indent)
            return true
        }
    }

    /// What is written before a line of the container's text.
    var prefix: [UInt8] {
        switch self {
        case .quote: [Byte.greater, Byte.space]
        case .item(let indent): [UInt8](repeating: Byte.space, count: indent)
        }
    }
}
