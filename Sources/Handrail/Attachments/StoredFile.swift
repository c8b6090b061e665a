/// A file that is stored: with a report, or until the form that it came with
/// is sent.
public struct StoredFile: Sendable, Equatable {
    public let id: FileID
    /// As it is shown and saved.
    public let name: String
    public let kind: AttachmentKind
    /// How many bytes it has, as it is stored.
    public let size: Int
    /// SHA-256 of those bytes.
    public let digest: [UInt8]
    public let summary: AttachmentSummary
    /// The message that it came with; nil for one that came with the report itself.
    public let message: Int64?

    public init(
        id: FileID, name: String, kind: AttachmentKind, size: Int, digest: [UInt8],
        summary: AttachmentSummary, message: Int64? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.size = size
        self.digest = digest
        self.summary = summary
        self.message = message
    }

    /// Whether another file is called the same and holds the same.
    public func isCopy(of other: StoredFile) -> Bool {
        name == other.name && digest == other.digest
    }
}

/// A file that is about to be stored: cleaned, and within the limits.
public struct NewFile {
    public let name: String
    public let kind: AttachmentKind
    public let summary: AttachmentSummary
    /// Its bytes from an offset on, as many as come at once; none at the end.
    public let contents: (_ offset: Int) throws -> [UInt8]

    /// The name is made one that can be shown.
    public init(
        name: String, kind: AttachmentKind, summary: AttachmentSummary,
        contents: @escaping (_ offset: Int) throws -> [UInt8]
    ) {
        self.name = AttachmentName.plain(name, for: kind)
        self.kind = kind
        self.summary = summary
        self.contents = contents
    }
}
