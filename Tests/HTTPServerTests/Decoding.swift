import CBrotli
import CZlib

/// What the libraries' own decoders make of a content coding.
enum Decoding {
    /// Nil when it is not gzip to its end or longer than there is room for.
    static func gunzip(_ encoded: [UInt8], room: Int) -> [UInt8]? {
        var decoded = [UInt8](repeating: 0, count: room)
        var source = encoded
        var stream = z_stream()
        let isDone = withUnsafeMutablePointer(to: &stream) { stream in
            // 15 is the largest window, 16 asks for gzip and nothing else.
            inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            defer { inflateEnd(stream) }
            return source.withUnsafeMutableBufferPointer { source in
                decoded.withUnsafeMutableBufferPointer { decoded in
                    stream.pointee.next_in = source.baseAddress
                    stream.pointee.avail_in = UInt32(source.count)
                    stream.pointee.next_out = decoded.baseAddress
                    stream.pointee.avail_out = UInt32(decoded.count)
                    return inflate(stream, Z_FINISH) == Z_STREAM_END
                        && stream.pointee.avail_in == 0
                }
            }
        }
        return isDone ? Array(decoded.prefix(Int(stream.total_out))) : nil
    }

    /// Nil when it is not Brotli to its end or longer than there is room for.
    static func unbrotli(_ encoded: [UInt8], room: Int) -> [UInt8]? {
        var decoded = [UInt8](repeating: 0, count: room)
        var size = room
        let result = BrotliDecoderDecompress(encoded.count, encoded, &size, &decoded)
        return result == BROTLI_DECODER_RESULT_SUCCESS ? Array(decoded.prefix(size)) : nil
    }
}
