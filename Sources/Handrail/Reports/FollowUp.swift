public import FoundationEssentials

/// What somebody says about a report or does to it, with what storing it takes.
public struct FollowUp: Sendable {
    public let author: Message.Author
    public let kind: Message.Kind
    public let text: String
    /// Where the team brings the report; nil to let the kind decide.
    public let status: ReportStatus?
    /// Names this attempt to send: the same key is stored once.
    public let key: String
    public let createdAt: Date
    /// The held files that become part of it.
    public let attachments: [FileID]

    public init(
        author: Message.Author = .visitor, kind: Message.Kind, text: String,
        status: ReportStatus? = nil, key: String, createdAt: Date,
        attachments: [FileID] = []
    ) {
        self.author = author
        self.kind = kind
        self.text = text
        self.status = status
        self.key = key
        self.createdAt = createdAt
        self.attachments = attachments
    }

    /// Where a report stands after this; nil when it stays where it is.
    package func status(after current: ReportStatus) -> ReportStatus? {
        let next = status ?? (author == .visitor ? visitorsStatus(after: current) : nil)
        return next == current ? nil : next
    }

    /// True for an act that says nothing and changes nothing: it leaves no trace.
    package func isIdle(on current: ReportStatus) -> Bool {
        text.isEmpty && status(after: current) == nil
    }

    private func visitorsStatus(after current: ReportStatus) -> ReportStatus? {
        switch (kind, current) {
        // The team has waited for this.
        case (.message, .waiting): .open
        case (.solved, .new), (.solved, .open), (.solved, .waiting): .solved
        case (.reopened, .solved), (.reopened, .closed): .open
        default: nil
        }
    }
}
