import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// A report by its reference and e-mail address, for those who lost its private link.
struct FindReportRoutes {
    let pages: Pages
    let records: any RecordStore
    let secret: Secret
    let tokens: FormTokens
    /// How often a client may look, and how often one reference is looked for.
    let client: RateLimit?
    let reference: RateLimit?

    func add(to router: inout Router) {
        router.get(Paths.reports, .slow, ask)
        router.post(Paths.reports, find)
    }

    /// `GET /reports`
    func ask(_ request: Request) -> Response {
        render(FindReportForm(Fields()), [], status: .ok)
    }

    /// `POST /reports`: the right pair leads to the private link. Anything else is
    /// told the same, after the same work, whether or not there is such a report.
    func find(_ request: Request) throws -> Response {
        let form = FindReportForm(request.form)
        let mistakes = form.mistakes(tokens)
        guard mistakes.isEmpty, let typed = form.typedReference else {
            return render(form, mistakes, status: .unprocessableContent)
        }
        do {
            try client?.take(for: request.clientNetwork)
            try reference?.take(for: typed.description)
        } catch let problem as Problem {
            return problem.answer { render(form, [.init("reference", $0)], status: $1) }
        }
        guard let token = try token(of: typed, email: form.email.trimmed) else {
            return render(form, [FindReportRoutes.unknown], status: .unprocessableContent)
        }
        return .seeOther(Paths.report(token))
    }

    private static let unknown = ReportDraft.Mistake(
        "reference",
        "No report has this reference with this e-mail address. Compare both with your receipt"
    )

    private func token(of reference: ReportReference, email: String) throws -> ReportToken? {
        let report = try records.report(reference: reference)
        let known = report?.report.email ?? ""
        let token = secret.reportToken(for: report?.idempotencyKey ?? "no report")
        let isRight = secret.areSame(email.lowercased(), known.lowercased())
        return isRight && !known.isEmpty ? token : nil
    }

    private func render(
        _ form: FindReportForm, _ mistakes: [ReportDraft.Mistake], status: Status
    ) -> Response {
        pages.render(
            FindReportPage(form, mistakes, formToken: tokens.issue(for: FindReportForm.name)),
            status: status, cache: .privately)
    }
}
