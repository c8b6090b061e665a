import CCmark

/// The nodes of a tree in the order of the text, those with children twice.
///
/// Owns a cmark iterator. It is one step ahead of the node it returns: a node may
/// be replaced or removed when it is left, or when it is entered and is a leaf.
@safe struct NodeEvents: ~Copyable {
    private let iterator: OpaquePointer

    init(below root: Node) {
        // cmark's allocator ends the process rather than return nil.
        guard let iterator = unsafe cmark_iter_new(root.pointer) else { fatalError("cmark_iter") }
        unsafe self.iterator = unsafe iterator
    }

    deinit { unsafe cmark_iter_free(iterator) }

    /// The next node and whether it is entered; nil behind the last.
    mutating func next() -> (node: Node, isEntered: Bool)? {
        let event = unsafe cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
            return nil
        }
        return unsafe (Node(node), event == CMARK_EVENT_ENTER)
    }
}
