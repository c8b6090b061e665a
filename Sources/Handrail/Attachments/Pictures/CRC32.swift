/// The checksum of PNG's chunks (PNG, section 5.5).
struct CRC32 {
    private static let table = (0..<256).map(entry)

    /// The checksum of these bytes.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let table = table
        return ~bytes.reduce(UInt32.max) { crc, byte in
            table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8
        }
    }

    private static func entry(_ byte: Int) -> UInt32 {
        var crc = UInt32(byte)
        for _ in 0..<8 {
            let half = crc >> 1
            crc = crc & 1 == 1 ? 0xEDB8_8320 ^ half : half
        }
        return crc
    }
}
