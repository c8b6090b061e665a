/// The shape of a value: what the document says of it, and what is checked where it
/// comes in.
indirect enum Schema: Sendable {
    case text(TextShape)
    case whole(ClosedRange<Int>)
    case number
    case truth
    case null
    /// Values of one shape, so many at most.
    case list(Schema, upTo: Int)
    /// Fields that must be there, and others that may; an open one takes other names too.
    case object([String: Schema], optional: [String: Schema], isOpen: Bool)
    /// A value of any of these shapes.
    case either([Schema])
    /// A shape that the document describes once, by a name.
    case named(String, Schema)
    /// A shape with a sentence about it.
    case told(String, Schema)
}

extension Schema {
    /// Any text.
    static let text = Schema.text(TextShape(words: "a text"))
    static let time = Schema.text(.time)
    static let count = Schema.whole(0...Int.max)
    static let anyObject = Schema.object([:], optional: [:], isOpen: true)

    /// A text of so many code points.
    static func text(_ lengths: ClosedRange<Int>) -> Schema {
        .text(
            TextShape(
                shortest: lengths.lowerBound, longest: lengths.upperBound,
                words: "a text of \(lengths.lowerBound) to \(lengths.upperBound) characters"))
    }

    /// A text that a value of a type may be.
    static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        of type: Choice.Type
    ) -> Schema { .text(TextShape.choice(of: type)) }

    /// What the program answers: all these fields are there, and more may come.
    static func answer(
        _ name: String, _ fields: [String: Schema], optional: [String: Schema] = [:]
    ) -> Schema { .named(name, .object(fields, optional: optional, isOpen: true)) }

    /// What the program takes: these fields and no others.
    static func request(
        _ name: String, _ fields: [String: Schema], optional: [String: Schema] = [:]
    ) -> Schema { .named(name, .object(fields, optional: optional, isOpen: false)) }

    /// So many values that it does not matter how many.
    static func list(_ schema: Schema) -> Schema { .list(schema, upTo: .max) }

    /// The same, or `null`.
    var orNull: Schema { .either([self, .null]) }

    /// The same with a sentence for its readers.
    func told(_ sentence: String) -> Schema { .told(sentence, self) }
}

/// A value of ours that the document describes.
protocol Described: Encodable {
    static var schema: Schema { get }
}
