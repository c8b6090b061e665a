/// A run of letters and digits in a text, by the bytes it takes.
struct TextWord: Sendable {
    let start: Int
    /// The byte after its last.
    let end: Int
    /// Of the word in lower case.
    let hash: WordHash
    let shape: Shape
    let role: WordRole

    /// Which characters a word has.
    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8

        static let digits = Shape(rawValue: 1)
        static let capitals = Shape(rawValue: 2)
        /// Small letters, and letters outside ASCII.
        static let letters = Shape(rawValue: 4)
        static let foreign = Shape(rawValue: 8)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Of a character, by its first byte.
        init(_ byte: UInt8) {
            if byte >= 0x80 {
                self = [.letters, .foreign]
            } else {
                self = byte.isDigit ? .digits : byte.isCapital ? .capitals : .letters
            }
        }
    }

    var isNumber: Bool { shape == .digits }

    /// Made of digits and letters both.
    var isMixed: Bool { shape.contains(.digits) && shape != .digits }

    var count: Int { end - start }
    var range: Range<Int> { start..<end }
}
