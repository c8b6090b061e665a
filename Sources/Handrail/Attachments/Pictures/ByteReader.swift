/// Reads bytes and numbers one after the other; beyond the end it throws
/// `.truncated`.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// What has not been read.
    var unread: ArraySlice<UInt8> { rest }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next bytes, so many.
    mutating func take(_ count: Int) throws(PictureFlaw) -> ArraySlice<UInt8> {
        guard count >= 0, count <= rest.count else { throw .truncated }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func byte() throws(PictureFlaw) -> UInt8 {
        guard let byte = rest.popFirst() else { throw .truncated }
        return byte
    }

    /// A number of 1 to 4 bytes, the most significant first.
    mutating func big(_ count: Int) throws(PictureFlaw) -> Int {
        try take(count).reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of 1 to 4 bytes, the least significant first.
    mutating func little(_ count: Int) throws(PictureFlaw) -> Int {
        try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Goes on at a place that lies ahead.
    mutating func skip(to place: Int) {
        rest = rest[max(rest.startIndex, min(place, rest.endIndex))...]
    }
}

extension [UInt8] {
    /// Adds a number in so many bytes, the most significant first.
    mutating func appendBig(_ number: Int, _ count: Int) {
        for index in (0..<count).reversed() {
            append(UInt8(truncatingIfNeeded: number >> (8 * index)))
        }
    }

    /// Adds a number in so many bytes, the least significant first.
    mutating func appendLittle(_ number: Int, _ count: Int) {
        for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}
