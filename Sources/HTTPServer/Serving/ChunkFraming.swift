/// Looks at what stands between the chunks of a body where it lies in the
/// connection's memory.
///
/// libmicrohttpd takes a bare LF for the end of a line there, which other
/// servers do not (RFC 9112, 7.1): who stands between us and the client could
/// see other requests than we do. What can be seen of it is refused. What the
/// library has skipped without a call cannot be seen, so `Reception` lets no
/// other request follow on the connection.
@safe struct ChunkFraming {
    /// Where the body begins. In each round the library has here what it read;
    /// what is left at the round's end it moves to here.
    private let start: UnsafeMutablePointer<UInt8>
    /// The end of the piece that came last.
    private var end: UnsafeMutablePointer<UInt8>

    /// The framing of a body that begins there.
    init(from start: UnsafePointer<UInt8>) {
        unsafe self.start = UnsafeMutablePointer(mutating: start)
        unsafe end = self.start
    }

    /// Looks at what stands before a piece, and blanks a byte of what was
    /// read. Throws when a line does not end with CRLF.
    mutating func inspect(_ piece: UnsafeBufferPointer<UInt8>) throws(Refusal) {
        guard let first = unsafe piece.baseAddress.map({ unsafe UnsafePointer($0) }) else { return }
        // The blank is still there: the piece is of the same round as the last.
        let before = unsafe start[0] == 0 ? end : start
        defer {
            unsafe end = UnsafeMutablePointer(mutating: first) + piece.count
            unsafe start[0] = 0
        }
        let size = unsafe first - UnsafePointer(before)
        // Nothing before it: its chunk goes on, or the size came in a round
        // of its own.
        guard size > 0 else { return }
        try unsafe ChunkFraming.check(
            Span(_unsafeElements: UnsafeBufferPointer(start: UnsafePointer(before), count: size)))
    }

    /// The end of a chunk, if it is seen, and the size of the next.
    private static func check(_ lines: Span<UInt8>) throws(Refusal) {
        let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        guard lines[0] != lf else { throw .badRequest("A chunk does not end with CRLF.") }
        let size = lines[0] == cr ? 2..<lines.count : lines.indices
        guard size.count >= 3, lines[size.upperBound - 2] == cr, lines[size.upperBound - 1] == lf
        else { throw .badRequest("A chunk's size does not end with CRLF.") }
        for index in size.dropLast(2) where lines[index].isForbiddenInValue {
            throw .badRequest("A chunk's size has control characters.")
        }
    }
}
