public import FoundationEssentials

/// Where reports and votes are kept. What a method has acknowledged is durable.
public protocol RecordStore: Sendable {
    /// Stores a report, once for each idempotency key.
    ///
    /// A key that was used before stores nothing: the answer is the report that
    /// it stored then.
    func add(_ filing: Filing) throws -> FiledReport

    /// The report that a private link opens.
    func report(token: ReportToken) throws -> FiledReport?

    /// Reports in the order they came, `limit` at most, beginning after `reference`.
    func reports(after reference: ReportReference?, limit: Int) throws -> [FiledReport]

    /// Stores a vote; one voter has one vote an article a day, the last one counts.
    func add(_ vote: Vote) throws

    /// How many people reported a code in the hour before `now`, and how many usually do.
    func activity(of code: String, at now: Date) throws -> ReportActivity

    /// Adds up what was searched for and opened; all of it is stored, or nothing.
    ///
    /// Answers how many searches and openings there was no room for on their day.
    func add(_ counts: SearchCounts) throws -> Int

    /// What was searched for since a day, the most searched first, `limit` at most.
    func searches(_ selection: SearchSelection, since day: Day, limit: Int) throws
        -> [CountedSearch]

    /// The visible texts that were searched for `least` times or more and then
    /// opened, the most searched first, `limit` at most.
    func openedSearches(least: Int, limit: Int) throws -> [OpenedSearch]

    /// Forgets what was counted before `day`, and before `dayOfOne` the texts
    /// that were searched for once.
    func removeSearches(before day: Day, once dayOfOne: Day) throws

    /// How likely each article helps that was voted on, by its slug.
    func helpfulness() throws -> [String: Double]

    /// Throws when the store cannot be written to.
    func checkReady() throws
}

/// How much a code is reported.
public struct ReportActivity: Sendable, Equatable {
    public let lastHour: Int
    /// Reports an hour over the 28 days before that hour, to one decimal.
    public let usual: Double

    public init(lastHour: Int, usual: Double) {
        self.lastHour = lastHour
        self.usual = usual
    }
}

/// A visitor's answer to “Was this helpful?”.
public struct Vote: Sendable, Equatable {
    /// The article's slug.
    public let article: String
    public let isHelpful: Bool
    /// What was missing, in the visitor's words; at most 2,000 characters.
    public let comment: String
    /// Tells voters of one day apart without saying who they are: a keyed hash.
    public let voter: String
    public let createdAt: Date

    public init(article: String, isHelpful: Bool, comment: String, voter: String, createdAt: Date) {
        self.article = article
        self.isHelpful = isHelpful
        self.comment = comment
        self.voter = voter
        self.createdAt = createdAt
    }
}
