import FoundationEssentials
import Handrail

/// A page of reports as a program reads it.
struct DeskReportList: Encodable {
    let reports: [DeskReportSummary]
    /// The `cursor` of the page after this one; null for the last.
    let next: OrNull<String>

    init(_ rows: [InboxRow], limit: Int) {
        let shown = rows.prefix(limit)
        reports = shown.map(DeskReportSummary.init)
        next = OrNull(rows.count > limit ? shown.last?.place.text : nil)
    }
}

/// A report of a list.
struct DeskReportSummary: Encodable {
    let reference: String
    let status: String
    let turn: String
    let createdAt: String
    let updatedAt: String
    let code: String
    let summary: String
    let assignee: OrNull<String>
    let tags: [String]
    let hasRecording: Bool

    init(_ row: InboxRow) {
        let filed = row.report
        reference = filed.reference.description
        status = filed.status.rawValue
        turn = row.turn.rawValue
        createdAt = filed.createdAt.formatted(.iso8601)
        updatedAt = filed.updatedAt.formatted(.iso8601)
        code = filed.report.code
        summary = filed.report.summary
        assignee = OrNull(row.assignee)
        tags = row.tags.map(\.text)
        hasRecording = row.hasRecording
    }
}

/// A report with all that is known of it.
struct DeskReportDetails: Encodable {
    let report: ReportDetails
    let turn: String
    let version: Int64
    /// The reference of the report that it is handled with; its status is that one's.
    let mergedInto: OrNull<String>
    let description: String
    let article: String
    let browser: String
    let system: String
    let pageUrl: String
    let requestId: String
    let email: String
    let tags: [String]
    let notes: [NoteDetails]

    struct NoteDetails: Encodable {
        let author: String
        let text: String
        let createdAt: String
    }

    init(
        _ filed: FiledReport, _ triage: ReportTriage, _ messages: [Message], _ notes: [Note],
        _ files: [StoredFile]
    ) {
        report = ReportDetails(filed, messages, files)
        turn = triage.turn.rawValue
        version = triage.version
        mergedInto = OrNull(triage.mergedInto?.description)
        description = filed.report.description
        article = filed.report.article
        browser = filed.report.browser
        system = filed.report.system
        pageUrl = filed.report.pageURL
        requestId = filed.report.requestID
        email = filed.report.email
        tags = triage.tags.map(\.text)
        self.notes = notes.map {
            NoteDetails(
                author: $0.author, text: $0.text, createdAt: $0.createdAt.formatted(.iso8601))
        }
    }
}

/// An entry of the audit log.
struct AuditDetails: Encodable {
    let id: Int64
    let at: String
    let actor: String
    let way: String
    let action: String
    let subject: String
    let detail: String

    init(_ entry: AuditEntry) {
        id = entry.id
        at = entry.at.formatted(.iso8601)
        actor = entry.actor
        way = entry.way.rawValue
        action = entry.action.name
        subject = entry.subject
        detail = entry.detail
    }
}
