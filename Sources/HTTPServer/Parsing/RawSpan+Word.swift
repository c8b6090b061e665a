extension RawSpan {
    /// Up to eight bytes from an offset on as one number; those that are
    /// missing at the end are 0.
    func word(at offset: Int) -> UInt64 {
        if offset + 8 <= byteCount {
            // In bounds by the line above.
            return unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
        var word: UInt64 = 0
        for index in stride(from: byteCount - 1, through: offset, by: -1) {
            // In bounds by the range of the loop.
            word = unsafe word << 8 | UInt64(unsafeLoad(fromByteOffset: index, as: UInt8.self))
        }
        return word
    }
}
