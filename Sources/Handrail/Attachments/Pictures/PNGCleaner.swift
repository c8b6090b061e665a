/// Writes a PNG anew from the chunks that show something: IHDR, PLTE, IDAT,
/// IEND, tRNS, gAMA, cHRM, sRGB, sBIT, pHYs, bKGD, and acTL, fcTL, fdAT of a
/// moving one.
struct PNGCleaner {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private let header: PNGHeader
    private var output: [UInt8]
    private var removed: Set<RemovedPart> = []
    /// The chunks of which there may be one, as far as there was one.
    private var seen: Set<String> = []
    private var compressed = 0
    private var last = ""
    /// The number that the next chunk of a moving picture has to have; nil for
    /// a still picture.
    private var sequence: Int?
    private var frames = FrameCount()

    /// Walks through the whole picture.
    static func clean(_ bytes: [UInt8]) throws(PictureFlaw) -> CleanPicture {
        var reader = ByteReader(bytes[...])
        guard try reader.take(8).elementsEqual(signature) else { throw .broken }
        let first = try PNGChunk(&reader)
        guard first.type == "IHDR" else { throw .broken }
        var cleaner = try PNGCleaner(first)
        while true {
            let chunk = try PNGChunk(&reader)
            if chunk.type == "IEND" {
                return try cleaner.end(chunk, trailer: reader.unread)
            }
            try cleaner.take(chunk)
        }
    }

    private init(_ first: PNGChunk) throws(PictureFlaw) {
        header = try PNGHeader(first.body)
        output = PNGCleaner.signature + first.whole
    }

    private mutating func take(_ chunk: PNGChunk) throws(PictureFlaw) {
        defer { last = chunk.type }
        switch chunk.type {
        case "IHDR": throw .broken
        case "PLTE": try takePalette(chunk)
        case "IDAT":
            guard last == "IDAT" || compressed == 0 else { throw .broken }
            compressed += chunk.body.count
            output += chunk.whole
        case "fcTL", "fdAT": try takeFrame(chunk)
        default:
            guard !chunk.isCritical else { throw .broken }
            takeAncillary(chunk)
        }
    }

    private mutating func takePalette(_ chunk: PNGChunk) throws(PictureFlaw) {
        let count = chunk.body.count
        guard !header.isGrey, compressed == 0, seen.insert("PLTE").inserted,
            (3...768).contains(count), count % 3 == 0
        else { throw .broken }
        output += chunk.whole
    }

    private mutating func takeAncillary(_ chunk: PNGChunk) {
        // All that is kept stands before the pixels, and once.
        guard chunk.hasFitLength, compressed == 0, seen.insert(chunk.type).inserted else {
            removed.insert(chunk.lost)
            return
        }
        if chunk.type == "acTL" { sequence = 0 }
        output += chunk.whole
    }

    private mutating func takeFrame(_ chunk: PNGChunk) throws(PictureFlaw) {
        guard let expected = sequence else {
            removed.insert(.other)
            return
        }
        var reader = ByteReader(chunk.body)
        guard try reader.big(4) == expected else { throw .broken }
        sequence = expected + 1
        if chunk.type == "fcTL" {
            guard chunk.body.count == 26 else { throw .broken }
            let (width, height) = (try reader.big(4), try reader.big(4))
            let size = try PictureSize(width, height)
            let (x, y) = (try reader.big(4), try reader.big(4))
            guard header.size.holds(size, x: x, y: y) else { throw .broken }
            try frames.add(size)
        } else if compressed == 0 {
            throw .broken
        }
        output += chunk.whole
    }

    private mutating func end(
        _ chunk: PNGChunk, trailer: ArraySlice<UInt8>
    ) throws(PictureFlaw) -> CleanPicture {
        guard chunk.body.isEmpty, compressed > 0,
            !header.needsPalette || seen.contains("PLTE")
        else { throw .broken }
        try header.check(compressed: compressed)
        output += chunk.whole
        if !trailer.isEmpty { removed.insert(.trailer) }
        return CleanPicture(bytes: output, size: header.size, removed: removed)
    }
}
