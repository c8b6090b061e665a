/// Which way up a photo is to be shown: the one thing of EXIF that is kept.
enum Orientation {
    /// What EXIF begins with in a JPEG.
    static let mark = Array("Exif\u{0}\u{0}".utf8)

    /// The orientation that EXIF tells, 1 to 8; nil when it tells none.
    static func read(_ exif: ArraySlice<UInt8>) -> Int? {
        guard exif.starts(with: mark) else { return nil }
        return try? tag(in: exif.dropFirst(mark.count))
    }

    /// EXIF that tells an orientation and nothing else.
    static func exif(_ orientation: Int) -> [UInt8] {
        var bytes = mark + Array("MM".utf8)
        bytes.appendBig(42, 2)
        bytes.appendBig(8, 4)
        // One field: tag 0x0112, a short number, one of it, padded to four bytes.
        for number in [1, 0x0112, 3, 0, 1, orientation, 0] { bytes.appendBig(number, 2) }
        bytes.appendBig(0, 4)
        return bytes
    }

    private static func tag(in tiff: ArraySlice<UInt8>) throws(PictureFlaw) -> Int? {
        var reader = ByteReader(tiff)
        let order = try reader.take(2)
        let isBig = order.elementsEqual("MM".utf8)
        guard isBig || order.elementsEqual("II".utf8) else { return nil }
        func number(_ count: Int) throws(PictureFlaw) -> Int {
            isBig ? try reader.big(count) : try reader.little(count)
        }
        guard try number(2) == 42 else { return nil }
        let place = try number(4)
        guard place >= 8 else { return nil }
        reader.skip(to: tiff.startIndex + place)
        for _ in 0..<(try number(2)) {
            let (tag, type, count) = (try number(2), try number(2), try number(4))
            let (value, _) = (try number(2), try number(2))
            guard tag == 0x0112 else { continue }
            return type == 3 && count == 1 && (1...8).contains(value) ? value : nil
        }
        return nil
    }
}
