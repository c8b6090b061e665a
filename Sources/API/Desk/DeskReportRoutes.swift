import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// `/api/v1/desk/…`: what a program reads with a token.
struct DeskReportRoutes: Sendable {
    let records: any DeskStore

    func add(to desk: inout DeskAPIRouter) {
        desk.add(.get, "/api/v1/desk/reports", .reportsRead, list)
        desk.add(.get, "/api/v1/desk/reports/{reference}", .reportsRead, show)
        desk.add(.get, "/api/v1/desk/audit", .admin, audit)
    }

    /// `GET /api/v1/desk/reports?status=&code=&tag=&limit=&cursor=`: the latest first.
    @Sendable func list(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let query = request.query
        var filter = InboxFilter(status: .all)
        if let text = query["status"] {
            guard let status = ReportStatus(rawValue: text) else {
                let known = ReportStatus.allCases.map(\.rawValue).joined(separator: ", ")
                return ProblemDetails.badParameter("“status” is one of \(known).")
            }
            filter.status = .one(status)
        }
        filter.code = query["code"]
        if let text = query["tag"] {
            guard let tag = ReportTag(text) else {
                return ProblemDetails.badParameter(
                    "“tag” has up to 40 letters, digits and hyphens.")
            }
            filter.tag = tag
        }
        let limit = query["limit"].map { Int($0) } ?? 50
        guard let limit, (1...200).contains(limit) else {
            return ProblemDetails.badParameter("“limit” is a number from 1 to 200.")
        }
        let place = query["cursor"].map { InboxPlace($0) }
        if let place, place == nil {
            return ProblemDetails.badParameter("“cursor” is what “next” of an earlier page says.")
        }
        let rows = try records.inbox(filter, .latest, after: place ?? nil, limit: limit + 1)
        return unkept(try JSON.response(DeskReportList(rows, limit: limit)))
    }

    /// `GET /api/v1/desk/reports/{reference}`, with its version as `ETag`.
    @Sendable func show(_ request: Request, _ caller: DeskCaller) throws -> Response {
        guard let reference = ReportReference(typed: request[parameter: "reference"]),
            let filed = try records.report(reference: reference),
            let triage = try records.triage(of: reference)
        else { throw Problem(.notFound, "No report has this reference.") }
        let details = DeskReportDetails(
            filed, triage, try records.messages(about: reference),
            try records.notes(about: reference), try records.attachments(about: reference))
        var response = unkept(try JSON.response(details))
        response.headers["ETag"] = "\"\(triage.version)\""
        return response
    }

    /// `GET /api/v1/desk/audit?limit=&before=`: the latest first.
    @Sendable func audit(_ request: Request, _ caller: DeskCaller) throws -> Response {
        let limit = request.query["limit"].map { Int($0) } ?? 50
        guard let limit, (1...200).contains(limit) else {
            return ProblemDetails.badParameter("“limit” is a number from 1 to 200.")
        }
        let before = request.query["before"].map { Int64($0) }
        if let before, before == nil {
            return ProblemDetails.badParameter("“before” is the “id” of an entry.")
        }
        let entries = try records.auditEntries(
            AuditFilter(), before: before ?? nil, limit: limit)
        return unkept(try JSON.response(["entries": entries.map(AuditDetails.init)]))
    }

    private func unkept(_ response: Response) -> Response {
        var response = response
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
