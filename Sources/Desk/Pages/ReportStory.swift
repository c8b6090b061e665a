import Handrail

/// All that is known of a report.
struct ReportStory {
    let filed: FiledReport
    let triage: ReportTriage
    let messages: [Message]
    let notes: [Note]
    let files: [StoredFile]
    let agents: [Agent]
    /// Those that it can be linked to.
    let outages: [Outage]
    /// What was done to it, the latest first.
    let done: [AuditEntry]
    /// The reports that were merged into it.
    let merged: [FiledReport]
    /// What their visitors said.
    let mergedMessages: [MergedMessage]
    let similar: [SimilarReport]

    /// The id of what was said last, here or about a merged report; 0 when nothing was.
    var lastMessage: Int64 {
        max(messages.last?.id ?? 0, mergedMessages.last?.message.id ?? 0)
    }
}
