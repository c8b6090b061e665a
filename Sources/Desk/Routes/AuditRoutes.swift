import HTTPServer
import Handrail
import Web

/// What was done at the desk: for admins.
struct AuditRoutes: Sendable {
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.adminGet(Paths.deskAudit, show)
    }

    /// `GET /desk/settings/audit?subject=&before=`
    @Sendable func show(_ request: Request, _ visit: Visit) throws -> Response {
        let subject = (request.query["subject"] ?? "").trimmed
        let entries = try records.auditEntries(
            AuditFilter(subject: subject.isEmpty ? nil : subject),
            before: request.query["before"].flatMap { Int64($0) }, limit: AuditPage.size)
        return pages.render(AuditPage(visit, entries, subject: subject))
    }
}
