import FoundationEssentials
import HTTPServer
import Handrail

/// A report as it stands, as the answer to whoever reads or has changed it.
struct DeskReportAnswer {
    private let records: any DeskStore

    init(_ records: any DeskStore) {
        self.records = records
    }

    static let missing = Problem(.notFound, "No report has this reference.")

    /// The answer, with the report's version as `ETag`.
    ///
    /// The version is read first: when something comes between, what the answer says is
    /// newer than its version, and who counts on that version is told to look again.
    func response(about reference: ReportReference, _ status: Status = .ok) throws -> Response {
        guard let triage = try records.triage(of: reference),
            let filed = try records.report(reference: reference)
        else { throw DeskReportAnswer.missing }
        let details = DeskReportDetails(
            filed, triage,
            assignee: try triage.assigneeID.flatMap { try records.agent(id: $0)?.name },
            try records.messages(about: reference), try records.notes(about: reference),
            try records.attachments(about: reference))
        var response = try JSON.response(details)
        response.status = status
        response.headers["ETag"] = "\"\(triage.version)\""
        return response
    }
}
