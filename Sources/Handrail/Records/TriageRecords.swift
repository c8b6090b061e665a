public import FoundationEssentials

/// What the team does with reports.
public protocol TriageRecords: Sendable {
    /// Carries out a change on reports, all of them in one transaction; each that
    /// changes has an entry in the audit log and, where its status moves, a message of
    /// the team that its visitor sees. Answers those that changed, in the order given.
    func change(
        _ references: [ReportReference], _ change: ReportChange, by actor: Actor, at now: Date
    ) throws -> [ReportReference]

    /// Stores what the team says to a reporter, with its entry in the audit log in the same
    /// transaction; once for each key. Answers the report as it stands then; nil when
    /// there is none.
    func reply(_ followUp: FollowUp, to reference: ReportReference, by actor: Actor) throws
        -> FiledReport?

    /// Whether a message came with this key.
    func isSent(_ key: String) throws -> Bool

    /// What the team knows of a report; nil when there is none.
    func triage(of reference: ReportReference) throws -> ReportTriage?
    /// The tags in use, the most used first, `limit` at most.
    func tags(limit: Int) throws -> [ReportTag]
    /// Brings back the reports whose time of snoozing is over. Answers how many.
    func wakeSnoozed(at now: Date) throws -> Int
}

/// What the team knows of a report beside what was sent.
public struct ReportTriage: Sendable, Equatable {
    /// Grows with every change.
    public let version: Int64
    public let assigneeID: Int64?
    public let tags: [ReportTag]
    /// Nil when it is in sight.
    public let snoozedUntil: Date?
    public let turn: Turn
    /// The first answer of the team; nil when there is none.
    public let answeredAt: Date?
    public let solvedAt: Date?
    public let closedAt: Date?
    /// The report that it was merged into.
    public let mergedInto: ReportReference?
    /// The outage's reference.
    public let outage: String?
    public let hasRecording: Bool

    /// Whose turn it is.
    public enum Turn: String, Sendable, CaseIterable {
        case team, visitor, nobody
    }

    public init(
        version: Int64, assigneeID: Int64?, tags: [ReportTag], snoozedUntil: Date?, turn: Turn,
        answeredAt: Date?, solvedAt: Date?, closedAt: Date?, mergedInto: ReportReference?,
        outage: String?, hasRecording: Bool
    ) {
        self.version = version
        self.assigneeID = assigneeID
        self.tags = tags
        self.snoozedUntil = snoozedUntil
        self.turn = turn
        self.answeredAt = answeredAt
        self.solvedAt = solvedAt
        self.closedAt = closedAt
        self.mergedInto = mergedInto
        self.outage = outage
        self.hasRecording = hasRecording
    }
}
