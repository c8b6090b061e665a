/// What a file of a report is, by its content.
public enum AttachmentKind: String, Sendable, CaseIterable {
    case png, jpeg, webp, text, json
    /// What a browser recorded of its requests: HAR 1.2.
    case recording

    /// True for a picture.
    public var isPicture: Bool {
        switch self {
        case .png, .jpeg, .webp: true
        case .text, .json, .recording: false
        }
    }

    /// As a page names it.
    public var label: String {
        switch self {
        case .png: "PNG picture"
        case .jpeg: "JPEG picture"
        case .webp: "WebP picture"
        case .text: "text"
        case .json: "JSON"
        case .recording: "recording"
        }
    }

    /// The media type it is served as, whatever the sender called it.
    public var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .text: "text/plain; charset=utf-8"
        case .json, .recording: "application/json"
        }
    }

    /// The most bytes that a file of this kind may have.
    public var limit: Int {
        switch self {
        case .png, .jpeg, .webp: AttachmentLimits.pictureBytes
        case .text, .json: AttachmentLimits.textBytes
        case .recording: AttachmentLimits.recordingBytes
        }
    }

    /// How names of such files may end; the first is the usual one.
    var endings: [String] {
        switch self {
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .webp: ["webp"]
        case .text: ["txt", "log", "text", "csv", "md", "out", "err", "json", "ndjson", "jsonl"]
        case .json: ["json", "txt", "log"]
        case .recording: ["har", "json"]
        }
    }
}
