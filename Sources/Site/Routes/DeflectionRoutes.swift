import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// What may fix it before it is reported: offered, and counted for the team;
/// never who.
struct DeflectionRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let records: any RecordStore
    let tokens: FormTokens
    let address: SiteAddress
    /// What one client is offered beyond this is not counted.
    let limit: RateLimit?
    let now: @Sendable () -> Date

    func add(to router: inout Router) {
        router.get(Paths.reportSuggestions, .slow, suggest)
        router.post(Paths.suggested, noteSuggested)
        router.get(Paths.reportUnsent, .slow, closed)
        router.post(Paths.reportUnsent, close)
    }

    /// `GET /report/suggestions?summary=&code=&article=`: for the script of the form.
    func suggest(_ request: Request) -> Response {
        let edition = editions.value
        let draft = ReportForm(request.query).draft
        let page = SuggestionsPage(
            ReportSuggestions(
                edition.suggestions(for: draft), for: draft, in: edition.content, now: now()))
        return pages.fragment(page, cache: .asForm)
    }

    /// `POST /report/suggested` with `shown` and `opened`, slugs of articles: what
    /// cannot be counted is not, and nobody is told: there is nothing to mend.
    func noteSuggested(_ request: Request) -> Response {
        let shown = request.form.all("shown").prefix(3).map { count($0, shown: 1) }
        let opened = request.form["opened"].map { [count($0, opened: 1)] } ?? []
        if request.isFromHere(address) { keep((shown + opened).compactMap(\.self), request) }
        return Response(status: .noContent, headers: Headers([("Cache-Control", "no-store")]))
    }

    /// Counts articles that a page of ours shows.
    func noteShown(_ articles: [Article], _ request: Request) {
        keep(articles.compactMap { count($0.slug, shown: 1) }, request)
    }

    /// `POST /report/solved` with `solved_by`: the report stays unsent.
    func close(_ request: Request) -> Response {
        let slug = request.form["solved_by"] ?? ""
        let isOurs = tokens.accepts(request.form["form_token"] ?? "", for: ReportForm.name)
        if isOurs, let solved = count(slug, solved: 1) { keep([solved], request) }
        return .seeOther(Paths.reportUnsent(solvedBy: slug))
    }

    /// `GET /report/solved?article=`
    func closed(_ request: Request) -> Response {
        let page = UnsentPage(
            editions.value.content.article(slug: request.query["article"] ?? ""))
        return pages.render(page)
    }

    /// Nil for a slug that no article has; "" is for none in particular.
    private func count(
        _ slug: String, shown: Int = 0, opened: Int = 0, solved: Int = 0
    ) -> Deflection? {
        guard slug.isEmpty || editions.value.content.article(slug: slug) != nil else { return nil }
        return Deflection(
            day: Day(now()), article: slug, shown: shown, opened: opened, solved: solved)
    }

    private func keep(_ counts: [Deflection], _ request: Request) {
        guard !counts.isEmpty, limit?.wait(for: request.clientNetwork) == nil else { return }
        // A count that is lost harms nobody, a page that fails does.
        try? records.count(counts)
    }
}
