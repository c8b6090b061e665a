import CCmark

/// A node of a parsed tree: valid as long as its `Tree` and until it is removed.
///
/// A handle, two of which are equal when they are the same node.
@safe struct Node: Hashable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    static func == (one: Node, other: Node) -> Bool {
        unsafe one.pointer == other.pointer
    }

    func hash(into hasher: inout Hasher) { unsafe hasher.combine(pointer) }

    /// A node that shows `opening`, its children and `closing`, on lines of their own.
    static func block(_ opening: String = "", _ closing: String = "") -> Node {
        custom(CMARK_NODE_CUSTOM_BLOCK, opening, closing)
    }

    /// A node that shows `opening`, its children and `closing` where it stands.
    static func inline(_ opening: String, _ closing: String = "") -> Node {
        custom(CMARK_NODE_CUSTOM_INLINE, opening, closing)
    }

    private static func custom(
        _ type: cmark_node_type, _ opening: String, _ closing: String
    ) -> Node {
        let node = create(type)
        node.opening = opening
        node.closing = closing
        return node
    }

    /// A node of plain words.
    static func text(_ words: String) -> Node {
        let node = create(CMARK_NODE_TEXT)
        node.literal = words
        return node
    }

    /// A link around plain words.
    static func link(to address: String, _ words: Node) -> Node {
        let node = create(CMARK_NODE_LINK)
        node.destination = address
        node.append(words)
        return node
    }

    /// A heading of plain words.
    static func heading(_ words: String, level: Int) -> Node {
        let node = create(CMARK_NODE_HEADING)
        _ = unsafe cmark_node_set_heading_level(node.pointer, CInt(level))
        node.append(.text(words))
        return node
    }

    /// A line break that is shown.
    static func lineBreak() -> Node { create(CMARK_NODE_LINEBREAK) }

    /// cmark's allocator ends the process rather than return nil.
    private static func create(_ type: cmark_node_type) -> Node {
        guard let pointer = unsafe cmark_node_new(type) else { fatalError("cmark_node_new") }
        return unsafe Node(pointer)
    }

    var kind: Kind { unsafe Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }
    var parent: Node? { unsafe cmark_node_parent(pointer).map(Node.init) }
    var previous: Node? { unsafe cmark_node_previous(pointer).map(Node.init) }
    var next: Node? { unsafe cmark_node_next(pointer).map(Node.init) }
    var firstChild: Node? { unsafe cmark_node_first_child(pointer).map(Node.init) }
    var lastChild: Node? { unsafe cmark_node_last_child(pointer).map(Node.init) }
    var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
    /// The first byte of the node in its line, the first being 1.
    var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
    var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }

    /// Removes the node and all below it from the tree and frees them.
    func remove() { unsafe cmark_node_free(pointer) }

    /// Puts a node of ours before this one.
    func insertBefore(_ node: Node) {
        unsafe cmark_node_unlink(node.pointer)
        unsafe cmark_node_insert_before(pointer, node.pointer)
    }

    /// Moves a node behind the last child of this one.
    func append(_ node: Node) {
        unsafe cmark_node_unlink(node.pointer)
        unsafe cmark_node_append_child(pointer, node.pointer)
    }

    /// Moves all children of another node behind those of this one.
    func takeChildren(of other: Node) {
        while let child = other.firstChild { append(child) }
    }

    /// Puts a node of ours, which takes over the children, in this one's place.
    func replace(with node: Node) {
        insertBefore(node)
        node.takeChildren(of: self)
        remove()
    }

    /// Puts the children in the node's place.
    func dissolve() {
        while let child = firstChild { insertBefore(child) }
        remove()
    }
}
