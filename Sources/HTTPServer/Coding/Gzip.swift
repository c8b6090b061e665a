internal import CZlib

/// The gzip format (RFC 1952), by zlib.
enum Gzip {
    /// Above this level a page of 12 kB gets smaller by five bytes.
    static let level: Int32 = 6

    /// The bytes in that format; nil when zlib has no memory. There is no
    /// time in it, so the same bytes give the same result.
    static func encode(_ bytes: [UInt8], level: Int32 = level) -> [UInt8]? {
        guard let size = UInt32(exactly: bytes.count) else { return nil }
        var stream = unsafe z_stream()
        // zlib remembers where the stream is, so it stays there.
        return unsafe withUnsafeMutablePointer(to: &stream) { stream in
            guard unsafe zlib_begin_gzip(stream, level) == Z_OK else { return nil }
            defer { unsafe deflateEnd(stream) }
            guard let room = unsafe UInt32(exactly: deflateBound(stream, UInt(size))) else {
                return nil
            }
            let encoded = unsafe [UInt8](unsafeUninitializedCapacity: Int(room)) { buffer, count in
                unsafe count = deflate(bytes, with: stream, into: buffer)
            }
            return encoded.isEmpty ? nil : encoded
        }
    }

    /// All bytes at once: the room is enough for whatever they are. Answers
    /// how many bytes they became, 0 when it failed.
    private static func deflate(
        _ bytes: [UInt8], with stream: UnsafeMutablePointer<z_stream>,
        into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(source.count)
            unsafe stream.pointee.next_out = buffer.baseAddress
            unsafe stream.pointee.avail_out = UInt32(buffer.count)
            guard unsafe CZlib.deflate(stream, Z_FINISH) == Z_STREAM_END else { return 0 }
            return unsafe Int(stream.pointee.total_out)
        }
    }
}
