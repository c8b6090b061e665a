/// A page that was opened while the recording ran.
public struct RecordedPage: Sendable, Codable, Equatable {
    /// Its address without what is private; empty where the recording has none.
    public var address: String
    /// Milliseconds from the recording's first request; nil when not told.
    public var offset: Double?
    /// Milliseconds until it was read, and until all of it was there.
    public var contentLoad: Double?
    public var load: Double?

    public init(
        address: String, offset: Double? = nil, contentLoad: Double? = nil, load: Double? = nil
    ) {
        self.address = address
        self.offset = offset
        self.contentLoad = contentLoad
        self.load = load
    }
}
