import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// The report form and its receipts.
struct ReportRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let records: any RecordStore
    let secret: Secret
    let tokens: FormTokens
    let limit: RateLimit?
    let address: SiteAddress
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get("/report", .slow, ask)
        router.post("/report", send)
        router.get("/reports/{token}", .slow, receipt)
    }

    /// `GET /report?code=&article=&summary=`
    func ask(_ request: Request) -> Response {
        var form = ReportForm(request.query)
        form.fillIn(UserAgent(request.headers["User-Agent"] ?? ""))
        return render(form, [], status: .ok)
    }

    /// `POST /report`: a form with mistakes comes back as it was sent.
    func send(_ request: Request) throws -> Response {
        let form = ReportForm(request.form)
        let mistakes = form.mistakes(tokens)
        guard mistakes.isEmpty, let report = form.report(in: editions.value.content),
            let token = secret.reportToken(for: form.token)
        else { return render(form, mistakes, status: .unprocessableContent) }
        do {
            try file(report, form.token, token, for: request)
            return .seeOther(Paths.report(token))
        } catch let problem as Problem {
            return problem.answer { render(form, [.init("form_token", $0)], status: $1) }
        }
    }

    /// `GET /reports/{token}`
    func receipt(_ request: Request) throws -> Response {
        guard let token = ReportToken(request[parameter: "token"]),
            let report = try records.report(token: token)
        else {
            throw Problem(
                .notFound,
                "No report has this link. Compare it with the one on your receipt, letter by letter."
            )
        }
        let page = ReceiptPage(
            report, path: Paths.report(token),
            url: address.url(of: Paths.report(token), for: request), in: editions.value.content,
            now: now())
        var response = pages.render(page, cache: .privately)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response
    }

    /// Stores a report. One that was stored before is not counted against the
    /// limit; with other answers it is not the same one, and must not get lost.
    private func file(
        _ report: Report, _ key: String, _ token: ReportToken, for request: Request
    ) throws {
        if let limit, try records.report(token: token) == nil {
            try limit.take(for: request.clientNetwork)
        }
        let stored = try records.add(
            Filing(
                report: report, idempotencyKey: key, token: token,
                person: secret.person(of: request, at: now()), createdAt: now(),
                knownCode: editions.value.content.code(report.code)?.code))
        guard stored.report == report else {
            throw Problem(
                .conflict,
                "You sent this form before, with other answers: it is stored as \(stored.reference). Press “Send report” to send these as a report of their own"
            )
        }
    }

    private func render(
        _ form: ReportForm, _ mistakes: [ReportDraft.Mistake], status: Status
    ) -> Response {
        let edition = editions.value
        let page = ReportPage(
            form, mistakes, formToken: tokens.issue(for: ReportForm.name), in: edition.content,
            suggestions: edition.suggestions(for: form.draft))
        return pages.render(page, status: status, cache: .asForm)
    }
}

extension Edition {
    /// The articles that may fix what a report tells, three at most.
    fileprivate func suggestions(for draft: ReportDraft) -> [Article] {
        let named = content.code(draft.code.trimmed).map(content.articles(about:)) ?? []
        // The form is worth more than its suggestions, so it is shown without them too.
        let found =
            draft.summary.isEmpty
            ? nil : try? search(draft.summary, kind: .article, limit: 3, offset: 0)
        let articles = named + (found?.hits.compactMap { content.article(slug: $0.slug) } ?? [])
        var seen: Set<String> = [draft.article]
        return Array(articles.filter { seen.insert($0.slug).inserted }.prefix(3))
    }
}
