/// A piece of a WebP file (RFC 9649, section 2.3).
struct WebPChunk {
    /// Four characters.
    let type: String
    let body: ArraySlice<UInt8>

    /// Reads the next chunk with the byte that makes its length even, which
    /// may be missing at the end.
    init(_ reader: inout ByteReader) throws(PictureFlaw) {
        type = String(decoding: try reader.take(4), as: UTF8.self)
        let count = try reader.little(4)
        body = try reader.take(count)
        if count % 2 == 1, !reader.isAtEnd { _ = try reader.byte() }
    }

    /// All chunks of these bytes.
    static func all(in bytes: ArraySlice<UInt8>) throws(PictureFlaw) -> [WebPChunk] {
        var reader = ByteReader(bytes)
        var chunks: [WebPChunk] = []
        while !reader.isAtEnd { chunks.append(try WebPChunk(&reader)) }
        return chunks
    }

    /// The size of the picture that a chunk of pixels holds; nil for any other
    /// chunk.
    var size: PictureSize? {
        get throws(PictureFlaw) {
            switch type {
            case "VP8 ": try lossySize
            case "VP8L": try losslessSize
            default: nil
            }
        }
    }

    /// What is lost with it.
    var lost: RemovedPart {
        switch type {
        case "EXIF": .camera
        case "XMP ": .text
        case "ICCP": .colourProfile
        default: .other
        }
    }

    /// The beginning of a key frame (RFC 6386, section 9.1).
    private var lossySize: PictureSize {
        get throws(PictureFlaw) {
            var reader = ByteReader(body)
            let tag = try reader.little(3)
            guard tag & 1 == 0, try reader.take(3).elementsEqual([0x9D, 0x01, 0x2A]) else {
                throw .broken
            }
            let (width, height) = (try reader.little(2), try reader.little(2))
            guard tag >> 5 <= reader.unread.count else { throw .truncated }
            return try PictureSize(width & 0x3FFF, height & 0x3FFF)
        }
    }

    /// The beginning of a lossless picture (RFC 9649, section 3.4).
    private var losslessSize: PictureSize {
        get throws(PictureFlaw) {
            var reader = ByteReader(body)
            guard try reader.byte() == 0x2F else { throw .broken }
            let bits = try reader.little(4)
            guard bits >> 29 == 0 else { throw .broken }
            return try PictureSize(bits & 0x3FFF + 1, (bits >> 14) & 0x3FFF + 1)
        }
    }
}

extension [UInt8] {
    /// Adds a chunk, and the byte that makes its length even.
    mutating func appendChunk(_ type: String, _ body: some Collection<UInt8>) {
        self += type.utf8
        appendLittle(body.count, 4)
        self += body
        if body.count % 2 == 1 { append(0) }
    }
}
