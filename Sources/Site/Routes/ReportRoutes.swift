import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// The report form: asked, looked over, sent.
struct ReportRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let intake: ReportIntake
    let files: FileIntake
    let tokens: FormTokens
    let deflection: DeflectionRoutes
    /// How long a person takes at least to fill in the form.
    let leastSeconds: Double
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/report", .slow, ask)
        router.post("/report", filtering: AttachmentFilter.make, send)
    }

    /// `GET /report?code=&article=&summary=&tried=&skipped=&held=`
    func ask(_ request: Request) -> Response {
        var form = ReportForm(request.query)
        form.files = files.held(request.query)
        form.fillIn(UserAgent(request.headers["User-Agent"] ?? ""))
        return render(form, [], status: .ok, token: freshToken)
    }

    /// `POST /report`: a form with mistakes comes back as it was sent.
    func send(_ request: Request) throws -> Response {
        var form = ReportForm(request.form)
        let received = try files.receive(request)
        form.files = received.held
        // Its key stays the form's own until it is stored or too old.
        let token = tokens.accepts(form.token, for: ReportForm.name) ? form.token : freshToken
        guard form.intent != .edit else {
            return render(
                form, received.mistakes, status: received.status ?? .ok, token: token)
        }
        let mistakes = received.mistakes + form.mistakes(tokens, leastSeconds: leastSeconds)
        guard mistakes.isEmpty, let report = form.report(in: editions.value.content) else {
            return render(
                form, mistakes, status: received.status ?? .unprocessableContent, token: token)
        }
        guard form.intent == .send else { return review(form, report, request) }
        do {
            return .seeOther(Paths.report(try file(report, form, request)))
        } catch let problem as Problem {
            let next = problem.kind == .conflict ? freshToken : token
            return problem.answer {
                render(form, [.init("form_token", $0)], status: $1, token: next)
            }
        }
    }

    private var freshToken: String { tokens.issue(for: ReportForm.name) }

    /// Stores a report. With other answers than before it is not the same one,
    /// and must not get lost.
    private func file(
        _ report: Report, _ form: ReportForm, _ request: Request
    ) throws -> ReportToken {
        let known = editions.value.content.code(report.code)?.code
        let receipt = try intake.take(
            report, with: form.files, key: form.token, about: known, from: request)
        guard receipt.isSame else {
            throw Problem(
                .conflict,
                "You sent this form before, with other answers: it is stored as \(receipt.filed.reference). Press “Send report” to send these as a report of their own"
            )
        }
        return receipt.token
    }

    private func review(_ form: ReportForm, _ report: Report, _ request: Request) -> Response {
        let edition = editions.value
        let suggestions = edition.suggestions(for: form.draft)
        deflection.noteShown(suggestions, request)
        let page = ReviewPage(
            form, report, suggestions: suggestions, in: edition.content, now: now())
        return pages.render(page, cache: .asForm)
    }

    private func render(
        _ form: ReportForm, _ mistakes: [ReportDraft.Mistake], status: Status, token: String
    ) -> Response {
        let edition = editions.value
        let page = ReportPage(
            form, mistakes, formToken: token, in: edition.content,
            suggestions: edition.suggestions(for: form.draft), now: now())
        return pages.render(page, status: status, cache: .asForm)
    }
}
