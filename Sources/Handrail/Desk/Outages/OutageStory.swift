public import FoundationEssentials

/// All that is known of an outage.
public struct OutageStory: Sendable {
    public let outage: Outage
    /// Newest first.
    public let updates: [OutageUpdate]
    /// Newest first.
    public let replies: [OutageReply]
    /// How many of its reports have not got all of its replies yet.
    public let waitingCount: Int

    public init(
        outage: Outage, updates: [OutageUpdate], replies: [OutageReply], waitingCount: Int
    ) {
        self.outage = outage
        self.updates = updates
        self.replies = replies
        self.waitingCount = waitingCount
    }
}

/// One reply to all reports of an outage.
public struct OutageReply: Sendable, Equatable {
    /// Empty for a closing without words.
    public let text: String
    /// Whether it closes the reports.
    public let closes: Bool
    /// Who wrote it.
    public let author: String
    public let at: Date

    public init(text: String, closes: Bool, author: String, at: Date) {
        self.text = text
        self.closes = closes
        self.author = author
        self.at = at
    }
}

/// What the site tells of an outage.
public struct OutageNotice: Sendable {
    public let outage: Outage
    public let updates: [OutageUpdate]

    public init(outage: Outage, updates: [OutageUpdate]) {
        self.outage = outage
        self.updates = updates
    }
}

/// A report as the page of its outage lists it.
public struct LinkedReport: Sendable {
    /// Where the list goes on after it.
    public let place: Int64
    public let report: FiledReport

    public init(place: Int64, report: FiledReport) {
        self.place = place
        self.report = report
    }
}
