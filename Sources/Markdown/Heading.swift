/// A heading of a text and where it can be linked to.
public struct Heading: Sendable, Equatable {
    /// 1 to 6.
    public let level: Int
    /// The words without markup.
    public let text: String
    /// The `id` of the heading in the HTML, unique in its text.
    public let anchor: String
    /// The line in the file, the first being 1.
    public let line: Int
}
