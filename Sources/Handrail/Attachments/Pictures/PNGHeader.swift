/// The first chunk of a PNG (PNG, section 11.2.1).
struct PNGHeader {
    let size: PictureSize
    let depth: Int
    let colourType: Int

    /// Reads the 13 bytes of an IHDR.
    init(_ body: ArraySlice<UInt8>) throws(PictureFlaw) {
        guard body.count == 13 else { throw .broken }
        var reader = ByteReader(body)
        let (width, height) = (try reader.big(4), try reader.big(4))
        size = try PictureSize(width, height)
        depth = try reader.big(1)
        colourType = try reader.big(1)
        guard let depths = PNGHeader.depths[colourType], depths.contains(depth) else {
            throw .broken
        }
        let (compression, filter, interlace) =
            (try reader.byte(), try reader.byte(), try reader.byte())
        guard compression == 0, filter == 0, interlace <= 1 else { throw .broken }
    }

    /// True where the pixels are numbers of a palette.
    var needsPalette: Bool { colourType == 3 }

    /// True where a palette says nothing.
    var isGrey: Bool { colourType == 0 || colourType == 4 }

    /// Throws when so many compressed bytes cannot hold the pixels: deflate
    /// makes a byte of at most 1,032.
    func check(compressed count: Int) throws(PictureFlaw) {
        let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colourType] ?? 1
        // Sizes are within the limit of pixels: nothing overflows.
        let least = size.pixels * channels * depth / 8
        guard least <= count * 1_032 + 1_032 else { throw .truncated }
    }

    /// The bits a channel may have, by colour type.
    private static let depths = [
        0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
}
