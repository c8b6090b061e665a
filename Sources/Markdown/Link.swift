/// A link or picture that a text shows.
public struct Link: Sendable, Equatable {
    /// The address as the author means it: entities and escapes are resolved.
    public let destination: String
    /// The line in the file.
    public let line: Int
    /// True for a picture.
    public let isImage: Bool
    /// The link's words or the picture's alternative text, without markup.
    public let text: String
}
