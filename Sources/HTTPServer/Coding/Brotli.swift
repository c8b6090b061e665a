internal import CBrotli

/// The Brotli format (RFC 7932).
enum Brotli {
    /// The first quality that is clearly smaller than gzip, and as fast. From
    /// 9 on a page of 12 kB costs forty times as much.
    static let quality: Int32 = 5

    /// The bytes in that format; nil when the library has no memory.
    static func encode(_ bytes: [UInt8], quality: Int32 = quality) -> [UInt8]? {
        let room = BrotliEncoderMaxCompressedSize(bytes.count)
        guard room > 0 else { return nil }
        let encoded = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = room
            let isDone = unsafe BrotliEncoderCompress(
                quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.count, bytes, &count,
                buffer.baseAddress)
            if isDone == BROTLI_FALSE { count = 0 }
        }
        return encoded.isEmpty ? nil : encoded
    }
}
