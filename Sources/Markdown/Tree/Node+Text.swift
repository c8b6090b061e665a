import CCmark
import Glibc

/// The strings of a node. What a node of that type does not have is empty.
extension Node {
    /// The text of a text, code or HTML node.
    var literal: String {
        get { unsafe string(cmark_node_get_literal(pointer)) }
        nonmutating set { _ = unsafe cmark_node_set_literal(pointer, newValue) }
    }

    /// The address of a link or picture.
    var destination: String {
        get { unsafe string(cmark_node_get_url(pointer)) }
        nonmutating set { _ = unsafe cmark_node_set_url(pointer, newValue) }
    }

    /// The title of a link or picture.
    var title: String {
        get { unsafe string(cmark_node_get_title(pointer)) }
        nonmutating set { _ = unsafe cmark_node_set_title(pointer, newValue) }
    }

    /// What stands behind the opening fence of a code block.
    var info: String {
        get { unsafe string(cmark_node_get_fence_info(pointer)) }
        nonmutating set { _ = unsafe cmark_node_set_fence_info(pointer, newValue) }
    }

    /// HTML before the children of a node of ours.
    var opening: String {
        get { unsafe string(cmark_node_get_on_enter(pointer)) }
        nonmutating set {
            guard !newValue.isEmpty else { return }
            _ = unsafe cmark_node_set_on_enter(pointer, newValue)
        }
    }

    /// HTML after the children of a node of ours.
    var closing: String {
        get { unsafe string(cmark_node_get_on_exit(pointer)) }
        nonmutating set {
            guard !newValue.isEmpty else { return }
            _ = unsafe cmark_node_set_on_exit(pointer, newValue)
        }
    }

    /// Calls `body` with the bytes of the literal, copying nothing.
    func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        guard let start = unsafe cmark_node_get_literal(pointer) else { return body(Span()) }
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: strlen(start))
        return unsafe body(Span(_unsafeBytes: bytes))
    }

    private func string(_ start: UnsafePointer<CChar>?) -> String {
        guard let start = unsafe start else { return "" }
        return unsafe String(cString: start)
    }
}
