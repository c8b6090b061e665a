import FoundationEssentials
import HTTPServer
import Handrail

/// What a program changes about reports.
struct DeskChangeRoutes: Sendable {
    let records: any DeskStore

    private static let change = Operation(
        .patch, DeskReportRoutes.path + "/{reference}", "changeReport", .desk, "Change a report",
        parameters: [.reference, .ifMatch], body: ReportPatch.schema,
        answers: [
            Answer(
                "The report as it is then", DeskReportDetails.self,
                headers: ["ETag": "Its new version"])
        ],
        problems: [
            .conflict: "Who was to have it has left the desk meanwhile.",
            .preconditionFailed: "The report has changed since: read it again.",
            .preconditionRequired: "If-Match is missing.",
        ])

    func add(to desk: inout DeskAPIRouter) {
        desk.add(Self.change, for: .reportsWrite, change)
    }

    /// `PATCH /api/v1/desk/reports/{reference}`: all of it or nothing, and only when the
    /// report is at the version that `If-Match` names (RFC 9110, 13.1.1).
    @Sendable func change(_ request: Request, _ caller: DeskCaller) throws -> Response {
        guard request.headers["If-Match"] != nil else {
            throw Unusable(
                status: .preconditionRequired, title: "Say which version you know",
                detail: "Send the report's ETag as If-Match, so that nobody's work is lost.")
        }
        let reference = try request.reportReference()
        let patch = try ReportPatch(
            try JSONBody(request, ReportPatch.schema), agents: try records.agents(),
            now: caller.now)
        let revision = try records.revise(
            reference, patch.changes,
            ifVersion: { (try? request.require(etag: "\"\($0)\"")) != nil }, by: caller.actor,
            at: caller.now)
        switch revision {
        case .done: return try DeskReportAnswer(records).response(about: reference)
        case .missing: throw DeskReportAnswer.missing
        case .stale:
            throw Unusable(
                status: .preconditionFailed, title: "The report has changed meanwhile",
                detail: "Read it again, and send this with its new ETag if it still holds.")
        }
    }
}

extension Parameter {
    /// The version that a change counts on.
    static let ifMatch = Parameter.header(
        "If-Match",
        .text(
            TextShape(
                pattern: #"^(\*|"[!#-~]*"(, ?"[!#-~]*")*)$"#, example: "\"7\"",
                words: "the ETag of the report as you read it, in quotes, or *",
                isReadable: {
                    $0 == "*" || ($0.utf8.count > 1 && $0.hasPrefix("\"") && $0.hasSuffix("\""))
                })),
        "The ETag of the report as you read it; * for any", isRequired: true)
}
