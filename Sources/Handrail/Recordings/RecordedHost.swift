/// A host and how its requests went.
public struct RecordedHost: Sendable, Codable, Equatable {
    public var name: String
    public var count: Int
    public var failedCount: Int

    public init(name: String, count: Int, failedCount: Int) {
        self.name = name
        self.count = count
        self.failedCount = failedCount
    }
}
