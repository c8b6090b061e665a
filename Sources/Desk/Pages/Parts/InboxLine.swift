import FoundationEssentials
import Handrail
import Web

/// A report as a row of the inbox.
struct InboxLine {
    let reference: String
    let href: String
    let summary: String
    /// Nil when the report names none.
    let code: String?
    let tag: StatusTag
    let isOurTurn: Bool
    let assignee: String?
    let labels: [String]
    let hasRecording: Bool
    let updated: Moment
    let snoozed: Moment?
    /// True when something was said that the agent has not seen.
    let isUnseen: Bool
    let isChosen: Bool
    /// Where the words that were looked for stand; empty when none were.
    let pieces: [ExcerptPiece]
    /// Who else has it before them.
    let others: String?

    init(_ row: InboxRow, in list: InboxList, _ content: Content, now: Date) {
        let filed = row.report
        reference = filed.reference.description
        href = Paths.deskReport(filed.reference)
        summary =
            filed.report.summary.ifAny
            ?? (filed.erasedAt == nil ? "Without a summary" : "Erased report")
        code = filed.report.code.ifAny
        tag = StatusTag(filed.status)
        isOurTurn = row.turn == .team
        assignee = row.assignee
        labels = row.tags.map(\.text)
        hasRecording = row.hasRecording
        updated = Moment(filed.updatedAt, now: now)
        snoozed = row.snoozedUntil.map { Moment($0, now: now) }
        isChosen = list.chosen.contains(filed.reference)
        isUnseen = list.unseen.contains(filed.reference)
        pieces = list.excerpts[filed.reference] ?? []
        others = list.others[filed.reference]
    }
}

/// Where a report stands, as a tag.
struct StatusTag {
    let statusWords: String
    /// The tone of the tag; empty for the usual one.
    let tone: String

    init(_ status: ReportStatus) {
        statusWords = status.teamLabel
        tone =
            switch status {
            case .new: "caution"
            case .open: "note"
            case .waiting: ""
            case .solved: "good"
            case .closed: ""
            }
    }
}

extension ReportStatus {
    /// As the team says it.
    var teamLabel: String {
        switch self {
        case .new: "New"
        case .open: "Open"
        case .waiting: "Waiting for reporter"
        case .solved: "Solved"
        case .closed: "Closed"
        }
    }
}
