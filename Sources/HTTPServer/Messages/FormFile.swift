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
    /// The bytes, on the disk, as the route's filter left them; nil when there
    /// are none, and for a file that a test made up.
    public var contents: TemporaryFile?
    /// The route's filter, after the end; nil without one.
    public var filter: (any FormFileFilter)?
    /// What that filter found out: asked of it at each call, by the handler and
    /// not by the event thread that read the form.
    public var finding: (any Sendable)? { filter?.finding }
    /// Why it was not taken: then it has no contents. Only a route that filters
    /// its files gets to see such a file; elsewhere the form is refused.
    public var refusal: Refusal?

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
