/// Which reports the inbox shows; what is nil leaves none out.
public struct InboxFilter: Sendable, Equatable {
    public var status: StatusChoice
    public var code: String?
    /// The slug of the article that was followed.
    public var article: String?
    public var assignee: Assignee?
    public var tag: ReportTag?
    /// Sent on this day in UTC or later.
    public var since: Day?
    public var turn: ReportTriage.Turn?
    /// True for those with a recording alone.
    public var hasRecording: Bool
    /// What the report, or what was said about it, has to contain.
    public var words: ReportWords?

    /// Where a report may stand.
    public enum StatusChoice: Sendable, Equatable {
        /// What there is to do: new, open and waiting ones that are not snoozed.
        case atWork
        /// Those that are out of sight until their time comes.
        case snoozed
        case one(ReportStatus)
        case all
    }

    /// Whose reports.
    public enum Assignee: Sendable, Equatable {
        case nobody
        case agent(Int64)
    }

    public init(
        status: StatusChoice = .atWork, code: String? = nil, article: String? = nil,
        assignee: Assignee? = nil, tag: ReportTag? = nil, since: Day? = nil,
        turn: ReportTriage.Turn? = nil, hasRecording: Bool = false,
        words: ReportWords? = nil
    ) {
        self.status = status
        self.code = code
        self.article = article
        self.assignee = assignee
        self.tag = tag
        self.since = since
        self.turn = turn
        self.hasRecording = hasRecording
        self.words = words
    }
}

/// What comes first in the inbox.
public enum InboxOrder: String, Sendable, CaseIterable {
    /// What something was last said about or done to.
    case latest
    /// What has waited for longest.
    case oldest
}
