/// Where a word stands in a document, and in what.
struct Place {
    /// The field a word stands in, by how much it says about the document.
    enum Field: UInt32 {
        case body, heading, title, label

        /// How many words of the body one word of the field is worth.
        var weight: Float {
            switch self {
            case .body: 1
            case .heading: 1.5
            case .title: 3
            case .label: 2
            }
        }
    }

    /// Counts words from the document's beginning; the parts of a document lie
    /// further from each other than any words that are looked for side by side.
    let position: Int
    let field: Field

    /// How many positions lie between two parts.
    static let gap = 8

    init(position: Int, field: Field) {
        self.position = position
        self.field = field
    }

    /// Both in one number that grows with the position.
    init(_ number: UInt32) {
        position = Int(number >> 2)
        field = Field(rawValue: number & 3) ?? .body
    }

    var number: UInt32 { UInt32(position) << 2 | field.rawValue }
}
