/// The size and the components of a JPEG (ITU-T T.81, section B.2.2).
struct JPEGFrame {
    let size: PictureSize

    /// Reads the body of a SOF0, SOF1 or SOF2: eight bits, one to four
    /// components, and not a byte more.
    init(_ body: ArraySlice<UInt8>) throws(PictureFlaw) {
        var reader = ByteReader(body)
        guard try reader.byte() == 8 else { throw .broken }
        let (height, width) = (try reader.big(2), try reader.big(2))
        size = try PictureSize(width, height)
        let components = try reader.big(1)
        guard (1...4).contains(components), reader.unread.count == 3 * components else {
            throw .broken
        }
        for _ in 0..<components {
            _ = try reader.byte()
            let (sampling, table) = (try reader.byte(), try reader.byte())
            guard (1...4).contains(sampling >> 4), (1...4).contains(sampling & 15), table < 4
            else { throw .broken }
        }
    }
}

/// Checks the tables of a JPEG: each is as long as it says, so that nothing
/// hides behind it.
enum JPEGTables {
    /// DQT (section B.2.4.1).
    static func checkQuantization(_ body: ArraySlice<UInt8>) throws(PictureFlaw) {
        var reader = ByteReader(body)
        while !reader.isAtEnd {
            let kind = try reader.byte()
            guard kind >> 4 <= 1, kind & 15 < 4 else { throw .broken }
            _ = try reader.take(kind >> 4 == 0 ? 64 : 128)
        }
    }

    /// DHT (section B.2.4.2).
    static func checkHuffman(_ body: ArraySlice<UInt8>) throws(PictureFlaw) {
        var reader = ByteReader(body)
        while !reader.isAtEnd {
            let kind = try reader.byte()
            guard kind >> 4 <= 1, kind & 15 < 4 else { throw .broken }
            let values = try reader.take(16).reduce(0) { $0 + Int($1) }
            guard values <= 256 else { throw .broken }
            _ = try reader.take(values)
        }
    }

    /// The head of a scan (section B.2.3).
    static func checkScan(_ body: ArraySlice<UInt8>) throws(PictureFlaw) {
        guard let components = body.first, (1...4).contains(components),
            body.count == 4 + 2 * Int(components)
        else { throw .broken }
    }
}
