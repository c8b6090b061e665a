import Foundation

/// Small pictures that other programs made, with what people do not want to
/// send with them; and PNGs made of any chunks.
public enum PictureSamples {
    /// A JPEG of 16 × 8 with EXIF (a camera, a place, turned by 90°) and a comment.
    public static let photo = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QB6RXhpZgAATU0AKgAAAAgAAwEPAAIAAAAKAAAAMgESAAMAAAABAAYAAIglAA\
        QAAAABAAAAPAAAAABTZWNyZXRDYW0AAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFoAAAAAAAAANAAAAAEAAAAfAAAA\
        AQAAAAwAAAAB//4AEHNlY3JldCBjb21tZW50/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMz\
        pKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09P\
        T09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAEQgACAAQAwEiAAIRAQMRAf/EAB8AAAEFAQEBAQEBAAAAAA\
        AAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHw\
        JDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5\
        SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/EAB8B\
        AAMBAQEBAQEBAQEAAAAAAAABAgMEBQYHCAkKC//EALURAAIBAgQEAwQHBQQEAAECdwABAgMRBAUhMQYSQVEHYXETIj\
        KBCBRCkaGxwQkjM1LwFWJy0QoWJDThJfEXGBkaJicoKSo1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2\
        d3h5eoKDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uLj5OXm5+jp6v\
        Lz9PX29/j5+v/aAAwDAQACEQMRAD8Aybbw/wBPk/Sta28P9Pk/Siior4qr3OXK8bW01P/Z
        """)

    /// A JPEG of 16 × 8 that is drawn in passes.
    public static let progressive = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNy\
        wtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09P\
        T09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xA\
        AVAQEBAAAAAAAAAAAAAAAAAAACA//aAAwDAQACEAMQAAABkrDL/8QAFhAAAwAAAAAAAAAAAAAAAAAAAAIE/9oACAEB\
        AAEFAlnFnP/EABcRAAMBAAAAAAAAAAAAAAAAAAACAwT/2gAIAQMBAT8By2c//8QAFhEBAQEAAAAAAAAAAAAAAAAAAg\
        AD/9oACAECAQE/AXqr/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFRABAQAAAAAAAAAAAAAAAAAA\
        AGH/2gAIAQEAAT8hgg//2gAMAwEAAgADAAAAEAv/xAAVEQEBAAAAAAAAAAAAAAAAAAAhAP/aAAgBAwEBPxATf//EAB\
        URAQEAAAAAAAAAAAAAAAAAAABR/9oACAECAQE/ELX/xAAWEAADAAAAAAAAAAAAAAAAAAAAMcH/2gAIAQEAAT8QVIqT\
        /9k=
        """)

    /// A WebP of 16 × 8 with EXIF and XMP.
    public static let webp = bytes(
        """
        UklGRvAAAABXRUJQVlA4WAoAAAAMAAAADwAABwAAVlA4IDIAAADQAQCdASoQAAgABUB8JbACdAEOuEYnAAD+5FkHtI\
        fHwSVkFEMPFQFfWptZAnwB0kAAAEVYSUZyAAAATU0AKgAAAAgAAwEPAAIAAAAKAAAAMgESAAMAAAABAAYAAIglAAQA\
        AAABAAAAPAAAAABTZWNyZXRDYW0AAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFoAAAAAAAAANAAAAAEAAAAfAAAAAQ\
        AAAAwAAAABWE1QIB0AAAA8eDp4bXBtZXRhPnNlY3JldDwveDp4bXBtZXRhPgA=
        """)

    /// A lossless WebP of 16 × 8.
    public static let lossless = bytes(
        """
        UklGRiwAAABXRUJQVlA4TB8AAAAvD8ABALmM6H/sIgrf/4CQgLDE/6eSPg8DGBOAVG0HAA==
        """)

    /// A WebP of 16 × 8 that shines through.
    public static let transparent = bytes(
        """
        UklGRmIAAABXRUJQVlA4WAoAAAAQAAAADwAABwAAQUxQSAoAAAABB1CyiAhERP8DVlA4IDIAAADQAQCdASoQAAgABU\
        B8JbACdAEOuEXMAAD+5FkHtIfHwSVkFEMPFQFfWptZAn2pykAAAA==
        """)

    /// A WebP of 16 × 8 with two frames.
    public static let moving = bytes(
        """
        UklGRuIAAABXRUJQVlA4WAoAAAACAAAADwAABwAAQU5JTQYAAAAAAAAAAABBTk1GWAAAAAAAAAAAAA8AAAcAAAAAAA\
        JWUDggQAAAAFABAJ0BKhAACAAFQHwlsAAFjAAA/mf88/mX/sZP9Dv/7DWlJ8u/4QnyqOGG8fP6/zWbsXP/NjPvUqHz\
        Y2QAAABBTk1GVgAAAAAAAAAAAA8AAAcAAAAAAABWUDggPgAAAFQBAJ0BKhAACAAAAHwlsAAFjAAA/mf78/mX/sZP7j\
        v/7DWlJ8u/4QnyqOGG8fAORoT78qD/AWbsaTFedEAA
        """)

    /// A grey PNG of 2 × 2 with such chunks before its pixels and behind them.
    public static func png(
        width: Int = 2, height: Int = 2, before: [(String, [UInt8])] = [],
        behind: [(String, [UInt8])] = [], pixels: [UInt8] = pixels
    ) -> [UInt8] {
        let header = big(width) + big(height) + [8, 0, 0, 0, 0]
        let chunks = [("IHDR", header)] + before + [("IDAT", pixels)] + behind + [("IEND", [])]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunks.flatMap { chunk($0.0, $0.1) }
    }

    /// A chunk of a PNG with its length and checksum.
    public static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
        let typed = Array(type.utf8) + body
        return big(body.count) + typed + big(Int(checksum(typed)))
    }

    /// A number of four bytes, the most significant first.
    public static func big(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }

    /// Four pixels as deflate stores them: two rows of a filter and two greys.
    public static let pixels: [UInt8] =
        [0x78, 0x01, 0x01, 6, 0, 0xF9, 0xFF, 0, 10, 200, 0, 200, 10]
        + big(adler([0, 10, 200, 0, 200, 10]))

    private static func adler(_ bytes: [UInt8]) -> Int {
        let (low, high) = bytes.reduce((1, 0)) { sum, byte in
            let low = (sum.0 + Int(byte)) % 65_521
            return (low, (sum.1 + low) % 65_521)
        }
        return high << 16 | low
    }

    /// Bit by bit, so that it shares nothing with what it checks.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            for bit in 0..<8 {
                let isOdd = (crc ^ UInt32(byte >> UInt8(bit))) & 1 == 1
                crc = isOdd ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
            }
        }
        return ~crc
    }

    private static func bytes(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64).map(Array.init) ?? []
    }
}
