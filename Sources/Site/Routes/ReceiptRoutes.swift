import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// A report's private page: where it stands, and what to add to it.
struct ReceiptRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let records: any RecordStore
    let files: FileIntake
    let tokens: FormTokens
    let limit: RateLimit?
    /// How long a person takes at least to write a message.
    let leastSeconds: Double
    let address: SiteAddress
    /// Whether answers can come by e-mail.
    let sendsMail: Bool
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/reports/{token}", .slow, show)
        router.post("/reports/{token}/messages", filtering: AttachmentFilter.make) {
            try followUp(.message, $0)
        }
        router.post("/reports/{token}/solved") { try followUp(.solved, $0) }
        router.post("/reports/{token}/reopen") { try followUp(.reopened, $0) }
    }

    /// `GET /reports/{token}`
    func show(_ request: Request) throws -> Response {
        guard let (token, report) = try report(request) else { return lost }
        if let gone = erased(report) { return gone }
        return try render(report, token, nil, [], for: request, status: .ok)
    }

    /// `POST /reports/{token}/messages`, `…/solved`, `…/reopen`: what has a
    /// mistake comes back as it was sent.
    func followUp(_ kind: Message.Kind, _ request: Request) throws -> Response {
        guard let (token, report) = try report(request) else { return lost }
        if let gone = erased(report) { return gone }
        var form = FollowUpForm(kind, request.form)
        let received = kind == .message ? try files.receive(request) : ReceivedFiles()
        form.files = received.held
        let mistakes =
            form.mistakes(tokens, for: report.reference, leastSeconds: leastSeconds)
            + received.mistakes
        guard mistakes.isEmpty else {
            return try render(
                report, token, form, mistakes, for: request,
                status: received.status ?? .unprocessableContent)
        }
        do {
            try store(form, about: report, request)
            return secluded(.seeOther(Paths.latest(token)))
        } catch let problem as Problem {
            let mistake = ReportDraft.Mistake(FollowUpForm.field(of: kind), problem.message)
            let page = try render(
                report, token, form, [mistake], for: request, status: .ok,
                isUsed: problem.kind == .conflict)
            return problem.answer { _, status in
                var page = page
                page.status = status
                return page
            }
        }
    }

    private func report(_ request: Request) throws -> (ReportToken, FiledReport)? {
        guard let token = ReportToken(request[parameter: "token"]),
            let report = try records.report(token: token)
        else { return nil }
        return (token, report)
    }

    private func store(
        _ form: FollowUpForm, about report: FiledReport, _ request: Request
    ) throws {
        try limit?.take(for: request.clientNetwork)
        _ = try records.add(
            FollowUp(
                kind: form.draft.kind, text: form.draft.plainText, key: form.token,
                createdAt: now(), attachments: form.files.map(\.id)), to: report.reference)
    }

    /// What is left to say of a report that was erased; nil when it was not.
    private func erased(_ report: FiledReport) -> Response? {
        report.erasedAt.map {
            secluded(pages.render(ErasedReportPage(report, at: $0, now: now()), status: .gone))
        }
    }

    /// The page of a link that opens nothing.
    private var lost: Response {
        let page = FindReportPage(
            FindReportForm(Fields()), [], formToken: tokens.issue(for: FindReportForm.name),
            isLost: true)
        return secluded(pages.render(page, status: .notFound))
    }

    /// `isUsed` says that the form's token has stored something.
    private func render(
        _ report: FiledReport, _ token: ReportToken, _ form: FollowUpForm?,
        _ mistakes: [ReportDraft.Mistake], for request: Request, status: Status,
        isUsed: Bool = false
    ) throws -> Response {
        let forms = ReceiptForms(report, token, form, mistakes) { kind in
            if let form, form.draft.kind == kind, !isUsed,
                form.isSigned(tokens, for: report.reference)
            {
                return form.token
            }
            return tokens.issue(for: FollowUpForm.name(kind, report.reference))
        }
        let mail =
            sendsMail
            ? MailSection(
                report, try records.mailWish(of: report.reference), token: token,
                formToken: tokens.issue(for: MailSection.form(report.reference)), now: now())
            : nil
        let page = ReceiptPage(
            report, try records.messages(about: report.reference),
            try records.attachments(of: token), forms, mail: mail, token: token,
            url: address.url(of: Paths.report(token), for: request),
            in: editions.value.content, now: now())
        return secluded(pages.render(page, status: status))
    }

    /// Nobody else learns the address, and nobody keeps the page.
    private func secluded(_ response: Response) -> Response {
        var response = response
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
