import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/reports`.
struct ReportRoutes: Sendable {
    let editions: CurrentEdition
    let records: any RecordStore
    let intake: ReportIntake

    private static let create = Operation(
        .post, "/api/v1/reports", "createReport", .reports, "Send a report",
        parameters: [.idempotencyKey(isRequired: false)], body: ReportBody.schema,
        answers: [
            Answer(
                "It is stored; the same key with the same report has the same answer",
                CreatedReport.self, status: .created, headers: ["Location": "The receipt's page"])
        ],
        problems: [
            .conflict: "The key came before with another report.",
            .tooManyRequests: "Too many reports; see Retry-After.",
        ])
    private static let show = Operation(
        .get, "/api/v1/reports/{token}", "readReport", .reports, "Read a report by its token",
        parameters: [.path("token", .text, "The “token” that sending it answered")],
        answers: [Answer("The report, with what was said since", ReportDetails.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.create, create)
        api.add(Self.show, show)
    }

    /// `POST /api/v1/reports`: stored once for each `Idempotency-Key`.
    @Sendable func create(_ request: Request) throws -> Response {
        let draft = try ReportBody(request).draft
        return try answer(try report(draft), try IdempotencyKey(request), request)
    }

    /// `GET /api/v1/reports/{token}`
    @Sendable func show(_ request: Request) throws -> Response {
        guard let token = ReportToken(request[parameter: "token"]),
            let filed = try records.report(token: token)
        else { throw Problem(.notFound, "No report has this token.") }
        let messages = try records.messages(about: filed.reference)
        let files = try records.attachments(of: token)
        return secluded(try JSON.response(ReportDetails(filed, messages, files)))
    }

    private func report(_ draft: ReportDraft) throws -> Report {
        guard var report = draft.report else {
            throw JSONBody.mistaken(draft.mistakes)
        }
        report.code = editions.value.content.code(report.code)?.code ?? report.code
        return report
    }

    private func answer(
        _ report: Report, _ key: IdempotencyKey, _ request: Request
    ) throws -> Response {
        let known = editions.value.content.code(report.code)?.code
        let receipt = try intake.take(
            report, programKey: key.text, about: known, from: request)
        guard receipt.isSame else {
            throw IdempotencyKey.conflict
        }
        let path = Paths.report(receipt.token)
        let created = CreatedReport(
            reference: receipt.filed.reference.description, token: receipt.token.text, path: path)
        var response = secluded(try JSON.response(created))
        response.status = .created
        response.headers["Location"] = path
        return response
    }

    /// Nobody else learns the token, and nobody keeps the answer.
    private func secluded(_ response: Response) -> Response {
        var response = response
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response
    }
}

/// What `POST /api/v1/reports` answers.
struct CreatedReport: Described {
    let reference: String
    let token: String
    let path: String

    static let schema = Schema.answer(
        "CreatedReport",
        [
            "reference": .text, "token": .text.told("Opens the report: keep it secret."),
            "path": .text.told("The receipt's page, below the site's address."),
        ])
}
