/// A file that a multipart form carried.
public struct FormFile: Sendable {
    /// The name of the form's field.
    public var name: String
    /// The file's name as the client gave it: text, never a path to open.
    public var fileName: String
    /// The type that the client gave; "application/octet-stream" when it gave none.
    public var contentType: String
    /// How many bytes were sent.
    public var size: Int
    /// The bytes, on the disk; nil for a file that a test made up.
    public var contents: TemporaryFile?

    /// A file of that field.
    public init(
        name: String, fileName: String, contentType: String, size: Int,
        contents: TemporaryFile? = nil
    ) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.size = size
        self.contents = contents
    }
}
