import CCmark
import Glibc

/// A text as cmark understands it.
///
/// Owns its nodes. Being noncopyable it has one owner, so they are freed once;
/// a `Node` must not outlive it.
@safe struct Tree: ~Copyable {
    let root: Node

    /// Parses bytes of UTF-8 whose lines end in "\n".
    init(_ bytes: [UInt8]) {
        let parsed = unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unsafe cmark_parse_document(start, buffer.count, CMARK_OPT_VALIDATE_UTF8)
        }
        // cmark's allocator ends the process rather than return nil.
        guard let parsed = unsafe parsed else { fatalError("cmark_parse_document") }
        root = unsafe Node(parsed)
    }

    deinit { root.remove() }

    /// Adds a block's HTML. Raw HTML that is still in the tree is left out.
    static func render(_ block: Node, into html: inout [UInt8]) {
        guard let start = unsafe cmark_render_html(block.pointer, CMARK_OPT_DEFAULT) else { return }
        defer { unsafe free(start) }
        unsafe html.append(contentsOf: UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }
}
