/// Places in a text's bytes as places in its code points.
///
/// Each is counted on from the one before, so places that are close to each
/// other are found at once.
struct CodePointOffsets {
    private let bytes: [UInt8]
    private var place = 0
    private var count = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The code points that a range of bytes takes.
    subscript(_ range: Range<Int>) -> Range<Int> {
        mutating get {
            let start = offset(of: range.lowerBound)
            return start..<max(start, offset(of: range.upperBound))
        }
    }

    private mutating func offset(of byte: Int) -> Int {
        while place > byte {
            place -= 1
            if !bytes[place].isContinuation { count -= 1 }
        }
        while place < min(byte, bytes.count) {
            if !bytes[place].isContinuation { count += 1 }
            place += 1
        }
        return count
    }
}
