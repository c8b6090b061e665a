import FoundationEssentials

/// What a term adds to the score of each document that has it, worked out when
/// the index is made.
///
/// Four bytes a document, little-endian: its number in the upper 20 bits, its
/// impact in the lower 12 as a share of the term's largest.
struct Impacts {
    /// How many documents an index can have.
    static let mostDocuments = 1 << 20
    /// What a title's own score counts beside that of the whole document.
    static let titleShare: Float = 0.6

    /// Documents and impacts as they are stored.
    private let values: [UInt32]
    /// The impact that one step of a stored one is worth.
    private let step: Float

    /// `top` is the term's largest impact.
    init(_ data: Data, top: Float) {
        let bytes = data.span
        values = (0..<bytes.count / 4).map { place in
            UInt32(bytes[place * 4]) | UInt32(bytes[place * 4 + 1]) << 8
                | UInt32(bytes[place * 4 + 2]) << 16 | UInt32(bytes[place * 4 + 3]) << 24
        }
        step = top / 4_095
    }

    static let none = Impacts(Data(), top: 0)

    var count: Int { values.count }

    /// Calls `body` with each document's number and impact, in order.
    func forEach(_ body: (Int, Float) -> Void) {
        for value in values { body(Int(value >> 12), Float(value & 0xFFF) * step) }
    }

    /// The number of the document at a place in the list.
    func document(at place: Int) -> Int { Int(values[place] >> 12) }

    static func packed(documents: [UInt32], _ impacts: [Float], top: Float) -> Data {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(documents.count * 4)
        for (document, impact) in zip(documents, impacts) {
            // Never 0, so that a document that has the word has a score.
            let share = max(1, UInt32((impact / max(top, .leastNormalMagnitude) * 4_095).rounded()))
            let value = document << 12 | min(share, 4_095)
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
        }
        return Data(bytes)
    }
}
