import FoundationEssentials
import Handrail

/// A page of reports as a program reads it.
struct DeskReportList: Described {
    let reports: [DeskReportSummary]
    /// The `cursor` of the page after this one; null for the last.
    let next: OrNull<String>

    static let schema = Schema.answer(
        "DeskReportList",
        [
            "reports": .list(DeskReportSummary.schema),
            "next": .text.orNull.told("The “cursor” of the page after this one."),
        ])

    init(_ rows: [InboxRow], limit: Int) {
        let shown = rows.prefix(limit)
        reports = shown.map(DeskReportSummary.init)
        next = OrNull(rows.count > limit ? shown.last?.place.text : nil)
    }
}

/// A report of a list.
struct DeskReportSummary: Described {
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
    let snoozedUntil: OrNull<String>

    static let schema = Schema.answer(
        "DeskReportSummary",
        [
            "reference": .text, "status": .choice(of: ReportStatus.self),
            "turn": .choice(of: ReportTriage.Turn.self), "createdAt": .time, "updatedAt": .time,
            "code": .text, "summary": .text, "assignee": .text.orNull, "tags": .list(.text),
            "hasRecording": .truth, "snoozedUntil": Schema.time.orNull,
        ])

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
        snoozedUntil = OrNull(row.snoozedUntil?.formatted(.iso8601))
    }
}

/// A report with all that is known of it.
struct DeskReportDetails: Described {
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
    let assignee: OrNull<String>
    let tags: [String]
    let snoozedUntil: OrNull<String>
    /// The outage that it is part of.
    let outage: OrNull<String>
    /// When what was written was erased.
    let erasedAt: OrNull<String>
    let notes: [NoteDetails]

    struct NoteDetails: Encodable {
        let author: String
        let text: String
        let createdAt: String
    }

    static let schema = Schema.answer(
        "DeskReport",
        [
            "report": ReportDetails.schema, "turn": .choice(of: ReportTriage.Turn.self),
            "version": .count.told("Grows with every change; the ETag."), "description": .text,
            "article": .text, "browser": .text, "system": .text, "pageUrl": .text,
            "requestId": .text, "email": .text, "assignee": .text.orNull, "tags": .list(.text),
            "snoozedUntil": Schema.time.orNull, "mergedInto": .text.orNull,
            "outage": .text.orNull, "erasedAt": Schema.time.orNull,
            "notes": .list(
                .answer("Note", ["author": .text, "text": .text, "createdAt": .time])
            ).told("Oldest first; no reporter sees them."),
        ])

    init(
        _ filed: FiledReport, _ triage: ReportTriage, assignee: String?, _ messages: [Message],
        _ notes: [Note],
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
        self.assignee = OrNull(assignee)
        tags = triage.tags.map(\.text)
        snoozedUntil = OrNull(triage.snoozedUntil?.formatted(.iso8601))
        outage = OrNull(triage.outage)
        erasedAt = OrNull(filed.erasedAt?.formatted(.iso8601))
        self.notes = notes.map {
            NoteDetails(
                author: $0.author, text: $0.text, createdAt: $0.createdAt.formatted(.iso8601))
        }
    }
}
