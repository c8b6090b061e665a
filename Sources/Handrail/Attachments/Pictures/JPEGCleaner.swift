/// Writes a JPEG anew from the segments that show something: the frame, its
/// tables and scans, JFIF without its preview, Adobe's colour mark, and the
/// orientation in EXIF of our own.
struct JPEGCleaner {
    private var reader: ByteReader
    private var output: [UInt8] = [0xFF, 0xD8]
    private var removed: Set<RemovedPart> = []
    private var frame: JPEGFrame?
    private var passes = FrameCount()
    private var hasScan = false
    private var seen: Set<UInt8> = []

    /// Walks through the whole picture.
    static func clean(_ bytes: [UInt8]) throws(PictureFlaw) -> CleanPicture {
        var cleaner = try JPEGCleaner(bytes)
        while true {
            let marker = try cleaner.marker()
            if marker == 0xD9 { return try cleaner.end() }
            try cleaner.take(marker)
        }
    }

    private init(_ bytes: [UInt8]) throws(PictureFlaw) {
        reader = ByteReader(bytes[...])
        guard try reader.take(2).elementsEqual([0xFF, 0xD8]) else { throw .broken }
    }

    /// The next marker. Any number of bytes 0xFF may stand before it.
    private mutating func marker() throws(PictureFlaw) -> UInt8 {
        guard try reader.byte() == 0xFF else { throw .broken }
        while true {
            let byte = try reader.byte()
            if byte != 0xFF { return byte }
        }
    }

    private mutating func take(_ marker: UInt8) throws(PictureFlaw) {
        guard JPEGCleaner.hasBody(marker) else { throw .broken }
        let count = try reader.big(2)
        guard count >= 2 else { throw .broken }
        let body = try reader.take(count - 2)
        switch marker {
        case 0xE0...0xEF: takeApplication(marker, body)
        case 0xFE: removed.insert(.text)
        case 0xC0, 0xC1, 0xC2:
            guard frame == nil else { throw .broken }
            frame = try JPEGFrame(body)
            write(marker, body)
        case 0xC4:
            try JPEGTables.checkHuffman(body)
            write(marker, body)
        case 0xDB:
            try JPEGTables.checkQuantization(body)
            write(marker, body)
        case 0xDD:
            guard body.count == 2 else { throw .broken }
            write(marker, body)
        case 0xDA: try takeScan(body)
        // Lossless, hierarchical and arithmetic ones: no browser shows them.
        default: throw .broken
        }
    }

    /// False for the markers that stand alone, and for those that are none.
    private static func hasBody(_ marker: UInt8) -> Bool {
        marker >= 0xC0 && !(0xD0...0xD9).contains(marker)
    }

    private mutating func takeApplication(_ marker: UInt8, _ body: ArraySlice<UInt8>) {
        if marker == 0xE0, body.starts(with: Array("JFIF\u{0}".utf8)), body.count >= 14,
            isFirst(marker)
        {
            write(marker, body.prefix(12) + [0, 0])
            if body.dropFirst(12).prefix(2) != [0, 0] { removed.insert(.thumbnail) }
        } else if marker == 0xEE, body.starts(with: Array("Adobe".utf8)), body.count >= 12,
            isFirst(marker)
        {
            // Version 100, no flags, and how the colours are stored.
            let transform = body[body.startIndex + 11]
            write(marker, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, min(transform, 2)])
        } else if marker == 0xE1, body.starts(with: Orientation.mark) {
            takeEXIF(body)
        } else {
            removed.insert(JPEGCleaner.lost(marker, body))
        }
    }

    private mutating func takeEXIF(_ body: ArraySlice<UInt8>) {
        let orientation = isFirst(0xE1) ? Orientation.read(body) : nil
        guard let orientation, orientation != 1 else {
            removed.insert(.camera)
            return
        }
        let own = Orientation.exif(orientation)
        if !body.elementsEqual(own) { removed.insert(.camera) }
        write(0xE1, own[...])
    }

    /// Whether this segment is the first of its kind, and before the picture.
    private mutating func isFirst(_ marker: UInt8) -> Bool {
        frame == nil && seen.insert(marker).inserted
    }

    private static func lost(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> RemovedPart {
        switch marker {
        case 0xE0: .thumbnail
        case 0xE1, 0xED: .text
        case 0xE2 where body.starts(with: Array("ICC_PROFILE".utf8)): .colourProfile
        default: .other
        }
    }

    /// The head of a scan and its data, which go on to the next marker that is
    /// none of theirs (section B.1.1.5).
    private mutating func takeScan(_ body: ArraySlice<UInt8>) throws(PictureFlaw) {
        guard let frame else { throw .broken }
        try JPEGTables.checkScan(body)
        try passes.add(frame.size)
        write(0xDA, body)
        hasScan = true
        let data = reader.unread
        var place = data.startIndex
        while let mark = data[place...].firstIndex(of: 0xFF) {
            guard mark + 1 < data.endIndex else { throw .truncated }
            let next = data[mark + 1]
            guard next == 0 || (0xD0...0xD7).contains(next) else {
                output += data[..<mark]
                return reader.skip(to: mark)
            }
            place = mark + 2
        }
        throw .truncated
    }

    private mutating func write(_ marker: UInt8, _ body: some Collection<UInt8>) {
        output += [0xFF, marker]
        output.appendBig(body.count + 2, 2)
        output += body
    }

    private mutating func end() throws(PictureFlaw) -> CleanPicture {
        guard let frame, hasScan else { throw .broken }
        output += [0xFF, 0xD9]
        if !reader.isAtEnd { removed.insert(.trailer) }
        return CleanPicture(bytes: output, size: frame.size, removed: removed)
    }
}
