package import FoundationEssentials
package import Handrail

/// All that is kept of one person, to be handed over; files are named in it, to be saved
/// at the reports.
package struct PersonExport: Encodable {
    private let reports: [ReportLine]

    /// Each report that is in it has an entry in the audit log.
    package init(
        _ found: [FiledReport], from records: any DeskStore, by actor: Actor, at now: Date
    ) throws {
        reports = try found.map {
            ReportLine(
                $0, messages: try records.messages(about: $0.reference),
                files: try records.attachments(about: $0.reference))
        }
        for filed in found {
            try records.audit(
                .reportsExported, on: filed.reference.description, "", by: actor, at: now)
        }
    }
}
