public import FoundationEssentials

/// What a recording says of what went wrong, without what is private.
public struct RecordingFindings: Sendable, Codable, Equatable {
    /// False when nothing of it was a recording.
    public var isRecording = false
    /// False when it ended too early, or some of it was not read; `problems` say why.
    public var isComplete = false
    /// What was wrong with the recording itself, a sentence each.
    public var problems: [String] = []
    /// The program that wrote it, with its version.
    public var creator: String?
    /// The browser, with its version, where the recording names one.
    public var browser: String?
    public var pages: [RecordedPage] = []
    /// When the first request began.
    public var started: Date?
    /// From the first request's begin to the last one's end, in milliseconds.
    public var duration = 0.0
    /// How many requests were read, and how many of them failed or were slow.
    public var count = 0
    public var failedCount = 0
    public var slowCount = 0
    /// Whom requests went to, the most failures first, then the most requests.
    public var hosts: [RecordedHost] = []
    /// The failed and slow requests, the most telling first.
    public var requests: [RecordedRequest] = []
    /// What the requests have in common, the most telling first.
    public var patterns: [RecordingPattern] = []
    /// What was taken out, and how often.
    public var removed: [RemovedKind: Int] = [:]

    public init() {}
}
