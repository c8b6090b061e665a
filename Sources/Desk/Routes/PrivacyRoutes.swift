import Foundation
import HTTPServer
import Handrail
import Web

/// What is kept of one person, to be handed over or erased: for admins.
///
/// The address of a person is never part of an address: that would be in logs.
struct PrivacyRoutes: Sendable {
    let records: any DeskStore
    let pages: Pages
    let retention: RetentionRules

    func add(to desk: inout DeskRouter) {
        desk.adminGet(Paths.deskPrivacy) { request, visit in try show(visit) }
        desk.adminPost(Paths.deskPrivacy, act)
        desk.adminPost(Paths.deskReports + "/{reference}/erase", eraseOne)
    }

    private func show(
        _ visit: Visit, email: String = "", _ found: [FiledReport]? = nil, erased: Int? = nil,
        _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) throws -> Response {
        pages.render(
            PrivacyPage(
                visit, retention, email: email, found: found, erased: erased, mistakes: mistakes),
            status: status)
    }

    /// `POST /desk/settings/privacy`: `act` is `find`, `export` or `erase`.
    @Sendable func act(_ request: Request, _ visit: Visit) throws -> Response {
        let email = (request.form["email"] ?? "").trimmed
        guard email.contains("@") else {
            return try show(
                visit, email: email, nil,
                erased: nil,
                [.init("email", "Enter the e-mail address that the reports were sent with")],
                status: .unprocessableContent)
        }
        let found = try records.reports(withEmail: email)
        switch request.form["act"] {
        case "export": return try export(found, of: email, visit)
        case "erase":
            guard request.form["sure"] == "yes" else {
                return try show(
                    visit, email: email, found, erased: nil,
                    [.init("sure", "Tick the box when all of them are to be erased")],
                    status: .unprocessableContent)
            }
            let erased = try records.erase(
                found.map(\.reference), by: visit.actor, at: visit.now)
            return try show(visit, erased: erased.count)
        default: return try show(visit, email: email, found)
        }
    }

    /// `POST /desk/reports/{reference}/erase`
    @Sendable func eraseOne(_ request: Request, _ visit: Visit) throws -> Response {
        let reference = try request.parameter("reference") { ReportReference(typed: $0) }
        guard request.form["sure"] == "yes" else {
            throw Problem(
                .conflict, "Go back and tick the box when this report is to be erased.")
        }
        _ = try records.erase([reference], by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskReport(reference))
    }

    /// One file of JSON with all that is kept; files are named in it, to be saved at the reports.
    private func export(_ found: [FiledReport], of email: String, _ visit: Visit) throws
        -> Response
    {
        let export = try PersonExport(found, from: records, by: visit.actor, at: visit.now)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var response = Response.json([UInt8](try encoder.encode(export)))
        response.headers["Content-Disposition"] = ContentDisposition.attachment("reports.json")
        return response
    }
}
