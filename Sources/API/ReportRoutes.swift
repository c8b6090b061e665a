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

    func add(to router: inout Router) {
        router.post("/api/v1/reports", create)
        router.get("/api/v1/reports/{token}", .slow, show)
    }

    /// `POST /api/v1/reports`: stored once for each `Idempotency-Key`.
    @Sendable func create(_ request: Request) throws -> Response {
        do {
            let draft = try ReportBody(request).draft
            let key = try IdempotencyKey(request)
            return try answer(try report(draft), key, request)
        } catch let error as Unusable {
            return error.response
        }
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
            throw Unusable(
                status: .unprocessableContent, title: "The report has mistakes",
                detail: "Mend the fields that “errors” names, and send it again.",
                mistakes: draft.mistakes)
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
            throw Unusable(
                status: .conflict, title: "The key came before with another body",
                detail: "Send this report with an Idempotency-Key of its own.")
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
struct CreatedReport: Encodable {
    let reference: String
    let token: String
    let path: String
}
