/// What is known of a file's content, and what was taken out of it.
public struct AttachmentSummary: Sendable, Codable, Equatable {
    /// The size of a picture in pixels; nil for anything else.
    public var width: Int?
    public var height: Int?
    /// What was taken out, in words: `12 cookies`, `place and camera`.
    public var removed: [String]
    /// What a recording tells; nil for anything else.
    public var findings: RecordingFindings?

    public init(
        width: Int? = nil, height: Int? = nil, removed: [String] = [],
        findings: RecordingFindings? = nil
    ) {
        self.width = width
        self.height = height
        self.removed = removed
        self.findings = findings
    }
}
