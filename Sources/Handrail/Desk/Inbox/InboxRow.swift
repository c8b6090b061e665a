public import FoundationEssentials

/// A report as the inbox lists it.
public struct InboxRow: Sendable {
    public let report: FiledReport
    public let turn: ReportTriage.Turn
    /// Nil for nobody.
    public let assignee: String?
    public let tags: [ReportTag]
    public let hasRecording: Bool
    public let snoozedUntil: Date?
    /// Where it stands among the others.
    public let place: InboxPlace

    public init(
        report: FiledReport, turn: ReportTriage.Turn, assignee: String?, tags: [ReportTag],
        hasRecording: Bool, snoozedUntil: Date?, place: InboxPlace
    ) {
        self.report = report
        self.turn = turn
        self.assignee = assignee
        self.tags = tags
        self.hasRecording = hasRecording
        self.snoozedUntil = snoozedUntil
        self.place = place
    }
}

/// A place in the order of the inbox: a page goes on after it, however many
/// reports come or go meanwhile.
public struct InboxPlace: Sendable, Equatable {
    /// Milliseconds since 1970.
    public let updated: Int64
    public let id: Int64

    public init(updated: Int64, id: Int64) {
        self.updated = updated
        self.id = id
    }

    /// As an address takes it.
    public var text: String { "\(updated)-\(id)" }

    /// Nil for a text that is none.
    public init?(_ text: String) {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
        guard numbers.count == 2, let updated = numbers[0], let id = numbers[1] else { return nil }
        self.init(updated: updated, id: id)
    }
}

/// How many reports there are to do, at most `most` of each.
public struct InboxCounts: Sendable, Equatable {
    /// Counting stops there: nobody works by larger numbers.
    public static let most = 1_000

    public let atWork: Int
    public let awaitingTeam: Int
    public let ofAgent: Int
    public let ofNobody: Int

    public init(atWork: Int, awaitingTeam: Int, ofAgent: Int, ofNobody: Int) {
        self.atWork = atWork
        self.awaitingTeam = awaitingTeam
        self.ofAgent = ofAgent
        self.ofNobody = ofNobody
    }
}
