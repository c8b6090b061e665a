public import FoundationEssentials

/// What the team knows and visitors should: an incident, or maintenance that
/// is planned or under way.
public struct Notice: Sendable, Equatable {
    /// The last part of its address, unique among notices.
    public let slug: String
    public let kind: Kind
    public let title: String
    /// One sentence: what visitors notice of it. At most 200 characters.
    public let summary: String
    /// The error codes it is about; empty when it concerns every page.
    public let codes: [String]
    public let start: Date
    /// When the team expects it to be over; nil when nobody can tell.
    public let expectedEnd: Date?
    /// When it was over, or will be for certain; nil until somebody says so.
    public let end: Date?
    /// When the team will say more; nil when it has not promised to.
    public let nextUpdate: Date?
    /// What was said of it since, newest first.
    public let updates: [Update]
    /// What to know beside the updates, rendered.
    public let prose: Prose

    /// What sort of thing it is.
    public enum Kind: String, Sendable, CaseIterable {
        case incident, maintenance
    }

    /// What was known of it at a time.
    public struct Update: Sendable, Equatable {
        public let at: Date
        /// Where things stood, in a word or two: `Identified`.
        public let state: String
        /// What was said, as safe HTML.
        public let html: String
        /// The same as plain text.
        public let text: String

        public init(at: Date, state: String, html: String, text: String) {
            self.at = at
            self.state = state
            self.html = html
            self.text = text
        }
    }

    /// `updates` may come in any order.
    public init(
        slug: String, kind: Kind, title: String, summary: String = "", codes: [String] = [],
        start: Date, expectedEnd: Date? = nil, end: Date? = nil, nextUpdate: Date? = nil,
        updates: [Update] = [], prose: Prose = Prose()
    ) {
        self.slug = slug
        self.kind = kind
        self.title = title
        self.summary = summary
        self.codes = codes
        self.start = start
        self.expectedEnd = expectedEnd
        self.end = end
        self.nextUpdate = nextUpdate
        self.updates = updates.sorted { $0.at > $1.at }
        self.prose = prose
    }
}
