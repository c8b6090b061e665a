import Handrail

/// All that is known of a report.
struct ReportStory {
    let filed: FiledReport
    let triage: ReportTriage
    let messages: [Message]
    let notes: [Note]
    let files: [StoredFile]
    let agents: [Agent]
    /// What was done to it, the latest first.
    let done: [AuditEntry]
}
