/// A key and what is said of it, from the list directly below a step's heading.
public struct Setting: Sendable, Equatable {
    /// What stands before the colon, in lower case; not necessarily one that is known.
    public let key: String
    /// What stands after the colon, without markup.
    public let text: String
    /// The links after the colon.
    public let links: [Link]
    /// The line in the file.
    public let line: Int
}
