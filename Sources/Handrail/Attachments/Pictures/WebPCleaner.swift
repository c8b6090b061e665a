/// Writes a WebP anew from the chunks that show something: VP8, VP8L, ALPH,
/// and VP8X, ANIM, ANMF, with the flags and sizes that are then right.
struct WebPCleaner {
    private static let alphaFlag = 0x10
    private static let motionFlag = 0x02

    private var output: [UInt8] = []
    private var removed: Set<RemovedPart> = []
    private var frames = FrameCount()

    /// Walks through the whole picture.
    static func clean(_ bytes: [UInt8]) throws(PictureFlaw) -> CleanPicture {
        var reader = ByteReader(bytes[...])
        guard try reader.take(4).elementsEqual("RIFF".utf8) else { throw .broken }
        var inside = ByteReader(try reader.take(try reader.little(4)))
        guard try inside.take(4).elementsEqual("WEBP".utf8) else { throw .broken }
        let chunks = try WebPChunk.all(in: inside.unread)
        var cleaner = WebPCleaner()
        let size = try cleaner.take(chunks)
        // The byte that makes the length even is none of what is behind.
        if reader.unread.count > 1 || reader.unread.first ?? 0 != 0 {
            cleaner.removed.insert(.trailer)
        }
        var output = Array("RIFF".utf8)
        output.appendLittle(cleaner.output.count + 4, 4)
        output += "WEBP".utf8
        return CleanPicture(
            bytes: output + cleaner.output, size: size, removed: cleaner.removed)
    }

    private mutating func take(_ chunks: [WebPChunk]) throws(PictureFlaw) -> PictureSize {
        guard let first = chunks.first else { throw .truncated }
        guard first.type == "VP8X" else {
            guard let size = try first.size else { throw .broken }
            output.appendChunk(first.type, first.body)
            drop(chunks.dropFirst())
            return size
        }
        var reader = ByteReader(first.body)
        let flags = try reader.little(1)
        _ = try reader.take(3)
        let (width, height) = (try reader.little(3) + 1, try reader.little(3) + 1)
        let canvas = try PictureSize(width, height)
        if !reader.isAtEnd { removed.insert(.other) }
        let isMoving = flags & WebPCleaner.motionFlag != 0
        let kept = flags & (WebPCleaner.alphaFlag | WebPCleaner.motionFlag)
        output.appendChunk("VP8X", [UInt8(kept), 0, 0, 0] + first.body.dropFirst(4).prefix(6))
        if isMoving {
            try takeFrames(chunks.dropFirst(), canvas)
        } else {
            let picture = try picture(in: chunks.dropFirst(), canvas)
            output += picture
        }
        return canvas
    }

    /// The first picture, with the transparency that stands before it, as it is
    /// to be written; the rest is dropped.
    private mutating func picture(
        in chunks: ArraySlice<WebPChunk>, _ expected: PictureSize
    ) throws(PictureFlaw) -> [UInt8] {
        var output: [UInt8] = []
        var alpha: WebPChunk?
        for (index, chunk) in zip(chunks.indices, chunks) {
            guard let size = try chunk.size else {
                if chunk.type == "ALPH", alpha == nil { alpha = chunk } else { drop([chunk]) }
                continue
            }
            guard size == expected else { throw .broken }
            // A lossless picture has its transparency in itself.
            if let alpha, chunk.type == "VP8 " { output.appendChunk("ALPH", alpha.body) }
            output.appendChunk(chunk.type, chunk.body)
            drop(chunks[(index + 1)...])
            return output
        }
        throw .truncated
    }

    private mutating func takeFrames(
        _ chunks: ArraySlice<WebPChunk>, _ canvas: PictureSize
    ) throws(PictureFlaw) {
        guard let motion = chunks.first(where: { $0.type == "ANIM" }), motion.body.count >= 6
        else { throw .broken }
        output.appendChunk("ANIM", motion.body.prefix(6))
        var isEmpty = true
        for chunk in chunks where chunk.type != "ANIM" {
            guard chunk.type == "ANMF" else {
                drop([chunk])
                continue
            }
            isEmpty = false
            try takeFrame(chunk, canvas)
        }
        guard !isEmpty else { throw .truncated }
    }

    private mutating func takeFrame(
        _ chunk: WebPChunk, _ canvas: PictureSize
    ) throws(PictureFlaw) {
        var reader = ByteReader(chunk.body)
        let (x, y) = (2 * (try reader.little(3)), 2 * (try reader.little(3)))
        let (width, height) = (try reader.little(3) + 1, try reader.little(3) + 1)
        let size = try PictureSize(width, height)
        guard canvas.holds(size, x: x, y: y) else { throw .broken }
        try frames.add(size)
        _ = try reader.take(3)
        let flags = try reader.byte()
        let picture = try picture(in: try WebPChunk.all(in: reader.unread)[...], size)
        let frame = Array(chunk.body.prefix(15)) + [flags & 3] + picture
        output.appendChunk("ANMF", frame)
    }

    private mutating func drop(_ chunks: some Collection<WebPChunk>) {
        for chunk in chunks { removed.insert(chunk.lost) }
    }
}
