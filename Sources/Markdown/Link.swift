/// A link or picture that a text shows.
public struct Link: Sendable, Equatable {
    /// The address that is shown: as the author means it, entities and escapes resolved.
    public let destination: String
    /// The address as it was written, where another is shown: the name of a file.
    public let written: String
    /// The line in the file.
    public let line: Int
    /// The column in that line, counted in Unicode scalars from 1; nil when it is not known.
    public let column: Int?
    /// The file that was put into the text; nil for the text's own.
    public let file: String?
    /// True for a picture.
    public let isImage: Bool
    /// The link's words or the picture's alternative text, without markup.
    public let text: String

    init(
        destination: String, written: String? = nil, line: Int, column: Int? = nil,
        file: String? = nil, isImage: Bool, text: String
    ) {
        self.destination = destination
        self.written = written ?? destination
        self.line = line
        self.column = column
        self.file = file
        self.isImage = isImage
        self.text = text
    }
}
