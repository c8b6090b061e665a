/// Looks at what stands between the chunks of a body where it lies in the
/// connection's memory.
///
/// libmicrohttpd takes a bare LF for the end of a line there, which other
/// servers do not (RFC 9112, 7.1): who stands between us and the client could
/// see other requests than we do. What can be seen of it is refused. What the
/// library has skipped without a call cannot be seen, so `Reception` lets no
/// other request follow on the connection.
@safe struct ChunkFraming {
    /// Where the body begins; the library moves what is left of it to here.
    private let start: UnsafePointer<UInt8>
    /// The end of the piece that came last; nil before the first.
    private var end: UnsafePointer<UInt8>?
    /// What the chunk under way still lacks.
    private var missing = 0

    /// The framing of a body that begins there.
    init(from start: UnsafePointer<UInt8>) {
        unsafe self.start = start
    }

    /// Looks at what stands before a piece. Throws when a line does not end
    /// with CRLF.
    mutating func inspect(_ piece: UnsafeBufferPointer<UInt8>) throws(Refusal) {
        guard let first = unsafe piece.baseAddress.map({ unsafe UnsafePointer($0) }) else { return }
        if missing == 0 { missing = try unsafe sizeOfChunk(before: first) }
        missing = max(0, missing - piece.count)
        unsafe end = first + piece.count
        // What lies here is never read again: a line that is looked for later
        // must not be found in it.
        unsafe UnsafeMutablePointer(mutating: start).update(
            repeating: 0, count: first + piece.count - start)
    }

    /// Reads the line that ends before a chunk's first byte.
    private mutating func sizeOfChunk(before first: UnsafePointer<UInt8>) throws(Refusal) -> Int {
        guard unsafe first - start >= 3, unsafe first[-1] == 0x0A, unsafe first[-2] == 0x0D else {
            throw .badRequest("A chunk's size does not end with CRLF.")
        }
        var line = unsafe first - 2
        while unsafe line > start, unsafe line[-1] != 0x0A { unsafe line -= 1 }
        try unsafe checkEndOfChunk(before: line)
        var size = 0
        while let digit = unsafe line[0].hexValue {
            size = size << 4 | Int(digit)
            unsafe line += 1
        }
        return size
    }

    /// The chunk before has to end with CRLF, unless that was taken in
    /// another round, where nothing could be seen of it.
    private mutating func checkEndOfChunk(before line: UnsafePointer<UInt8>) throws(Refusal) {
        let fromStart = unsafe line - start
        guard let end = unsafe end else { return }
        let fromEnd = unsafe line - end
        if fromEnd == 2 || fromStart == 2, unsafe line[-2] == 0x0D { return }
        if fromEnd == 1 || fromStart == 1 { throw .badRequest("A chunk does not end with CRLF.") }
    }
}
