public import FoundationEssentials

/// Whether and when an article is shown, as its author says it.
public struct Publication: Sendable, Equatable {
    /// True while it is being written: nobody but its author sees it.
    public let isDraft: Bool
    /// It is shown from then on; nil for ever before.
    public let publish: Date?
    /// It is shown until then and not at it; nil for ever after.
    public let expires: Date?

    /// One that is always shown.
    public static let always = Publication()

    public init(isDraft: Bool = false, publish: Date? = nil, expires: Date? = nil) {
        self.isDraft = isDraft
        self.publish = publish
        self.expires = expires
    }

    /// Whether visitors see it at a time.
    public func isShown(at time: Date) -> Bool {
        guard !isDraft else { return false }
        return publish.map { $0 <= time } ?? true && expires.map { time < $0 } ?? true
    }

    /// When visitors see it for the first or last time, the first of these that comes after a
    /// time; nil when nothing changes any more. A draft never changes by itself.
    public func nextChange(after time: Date) -> Date? {
        guard !isDraft else { return nil }
        return [publish, expires].compactMap(\.self).sorted().first { $0 > time && changes(at: $0) }
    }

    /// False for a time between an end and a beginning that comes after it.
    private func changes(at time: Date) -> Bool {
        isShown(at: time) != isShown(at: time.addingTimeInterval(-0.001))
    }
}
