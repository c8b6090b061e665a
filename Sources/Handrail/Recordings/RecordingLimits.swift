/// How much of a recording is read and kept.
public struct RecordingLimits: Sendable, Equatable {
    /// The longest recording in bytes; what comes after is dropped.
    public var bytes = 50_000_000
    /// How deep objects and arrays may stand in each other.
    public var depth = 100
    /// The longest text that is looked at, in bytes; a longer one is cut or dropped.
    public var stringBytes = 16_384
    /// The most requests that are read.
    public var entries = 20_000
    /// The most headers of one message that are read.
    public var headers = 200
    /// The most pages that are told of.
    public var pages = 100
    /// The most failed and slow requests that are told of.
    public var requests = 200

    public init() {}
}
