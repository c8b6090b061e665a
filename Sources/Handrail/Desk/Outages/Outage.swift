public import FoundationEssentials

/// What many reports have in common: one thing that is broken, with a notice on the site
/// for as long as it is open.
public struct Outage: Sendable, Equatable {
    public let reference: OutageReference
    /// What the notice is called.
    public let title: String
    /// The code that people see; empty when there is no single one.
    public let code: String
    /// When it began, as far as the team knows.
    public let startedAt: Date
    /// When the team expects it to be over; nil when nobody can tell.
    public let expectedEnd: Date?
    /// Nil while it is open. One that was closed stays so.
    public let closedAt: Date?
    /// How many reports are linked to it.
    public let reportCount: Int

    public var isOpen: Bool { closedAt == nil }

    public init(
        reference: OutageReference, title: String, code: String, startedAt: Date,
        expectedEnd: Date?, closedAt: Date?, reportCount: Int
    ) {
        self.reference = reference
        self.title = title
        self.code = code
        self.startedAt = startedAt
        self.expectedEnd = expectedEnd
        self.closedAt = closedAt
        self.reportCount = reportCount
    }
}

/// An outage that is about to be opened.
public struct NewOutage: Sendable {
    /// The longest title in code points.
    public static let longestTitle = 80
    /// How long ago one may have begun, in seconds.
    public static let longestAgo = 30.0 * 86_400

    public let title: String
    /// Empty for none.
    public let code: String
    public let startedAt: Date
    public let expectedEnd: Date?
    /// The first words of its notice, in Markdown.
    public let words: String
    /// Names this attempt to open it: the same key opens one.
    public let key: String
    /// The reports that are linked to it from the beginning.
    public let reports: [ReportReference]

    public init(
        title: String, code: String, startedAt: Date, expectedEnd: Date? = nil, words: String,
        key: String, reports: [ReportReference] = []
    ) {
        self.title = title
        self.code = code
        self.startedAt = startedAt
        self.expectedEnd = expectedEnd
        self.words = words
        self.key = key
        self.reports = reports
    }
}
