import Glibc

/// The target of a request where it lies in the connection's memory.
///
/// libmicrohttpd splits and unescapes the target in place, puts each field of
/// the query into the memory for the header, and waits forever when that is
/// full. So the query is hidden from it, and shown again when the header has
/// come. The memory stays where it is until the answer is sent.
@safe struct RawTarget {
    private let start: UnsafeMutablePointer<UInt8>
    private let count: Int
    private let mark: Int?
    private let first: UInt8

    /// Takes the target that the library just read, and hides the query from it.
    init(hiding text: UnsafePointer<CChar>) {
        unsafe start = UnsafeMutableRawPointer(mutating: text).assumingMemoryBound(to: UInt8.self)
        count = unsafe strlen(text)
        let found = unsafe memchr(text, Int32(UInt8(ascii: "?")), count)
        mark = unsafe found.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(text) }
        guard let mark else {
            first = 0
            return
        }
        first = unsafe start[mark + 1]
        unsafe start[mark + 1] = 0
    }

    /// Puts back what was hidden and what the library cut.
    func restore() {
        guard let mark else { return }
        unsafe start[mark] = UInt8(ascii: "?")
        unsafe start[mark + 1] = first
    }

    /// The target's bytes, once restored.
    var bytes: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: start, count: count)
    }
}
