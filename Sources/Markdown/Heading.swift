/// A heading of a text and where it can be linked to.
public struct Heading: Sendable, Equatable {
    /// 1 to 6.
    public let level: Int
    /// The words without markup.
    public let text: String
    /// The `id` of the heading in the HTML, unique in its text.
    public let anchor: String
    /// The line in the file, the first being 1; that of the include for one of another file.
    public let line: Int
    /// The column in that line, counted in Unicode scalars from 1; nil when it is not known.
    public let column: Int?

    init(level: Int, text: String, anchor: String, line: Int, column: Int? = nil) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.line = line
        self.column = column
    }
}
