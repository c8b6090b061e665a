public import FoundationEssentials

/// A time in which more people met a code than chance explains.
public struct Spike: Sendable, Equatable {
    public let code: String
    /// When it was noticed, in whole seconds; with the code it names the spike.
    public let startedAt: Date
    /// Nil while it goes on.
    public internal(set) var endedAt: Date?
    /// The most people in any 60 minutes of it.
    public internal(set) var peak: Int
    /// People an hour that were usual when it began, to one decimal.
    public let usual: Double

    public init(code: String, startedAt: Date, endedAt: Date? = nil, peak: Int, usual: Double) {
        self.code = code
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.peak = peak
        self.usual = usual
    }

    public var isOver: Bool { endedAt != nil }
}
