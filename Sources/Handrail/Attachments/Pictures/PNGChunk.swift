/// A piece of a PNG (PNG, section 5.3).
struct PNGChunk {
    /// Four letters.
    let type: String
    let body: ArraySlice<UInt8>
    /// The chunk as it stands in the file, length and checksum included.
    let whole: ArraySlice<UInt8>

    /// Reads the next chunk. Throws when its checksum is wrong.
    init(_ reader: inout ByteReader) throws(PictureFlaw) {
        let start = reader.unread
        let count = try reader.big(4)
        guard count < 1 << 31 else { throw .broken }
        let typed = reader.unread.prefix(4 + count)
        let name = try reader.take(4)
        guard name.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else {
            throw .broken
        }
        type = String(decoding: name, as: UTF8.self)
        body = try reader.take(count)
        guard try reader.big(4) == Int(CRC32.of(typed)) else { throw .broken }
        whole = start.prefix(12 + count)
    }

    /// What a reader of PNG must know to show it: the fifth bit of the name.
    var isCritical: Bool { type.utf8.first.map { $0 & 0x20 == 0 } ?? false }

    /// Whether a chunk that may be kept has a length that it can have: what is
    /// longer has room for what nobody sees.
    var hasFitLength: Bool {
        switch type {
        case "tRNS": (1...256).contains(body.count)
        case "gAMA": body.count == 4
        case "cHRM": body.count == 32
        case "sRGB": body.count == 1
        case "sBIT": (1...4).contains(body.count)
        case "pHYs": body.count == 9
        case "bKGD": [1, 2, 6].contains(body.count)
        case "acTL": body.count == 8
        default: false
        }
    }

    /// What is lost with it.
    var lost: RemovedPart {
        switch type {
        case "eXIf", "tIME": .camera
        case "tEXt", "zTXt", "iTXt": .text
        case "iCCP": .colourProfile
        default: .other
        }
    }
}
