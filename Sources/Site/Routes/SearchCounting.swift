import HTTPServer
import Handrail
import Indexing
import Web

/// What people search for and then open, counted for the team: texts and pages,
/// never who.
struct SearchCounting {
    let editions: CurrentEdition
    let tally: SearchTally
    let address: SiteAddress
    /// How many searches, and how many opened pages, of one client are counted.
    let searches: RateLimit?
    let openings: RateLimit?

    func add(to router: inout Router) {
        router.post("/search/opened", noteOpening)
    }

    /// Counts a search when its first results are shown. Further pages and the
    /// choice of a kind are the same search, looked at longer.
    func count(_ form: SearchForm, _ results: SearchResults, _ request: Request) {
        guard form.page == 1, form.kind == nil, request.isByPerson,
            searches?.wait(for: request.clientNetwork) == nil
        else { return }
        tally.count(form.query, results: results.total)
    }

    /// `POST /search/opened` with `q` and `path`: a result was opened. What
    /// cannot be counted is not, and nobody is told: there is nothing to mend.
    func noteOpening(_ request: Request) -> Response {
        if let text = request.form["q"],
            let path = page(at: request.form["path"] ?? ""),
            request.isFromHere(address), openings?.wait(for: request.clientNetwork) == nil
        {
            tally.count(opening: path, after: SearchQuery(text))
        }
        return Response(status: .noContent, headers: Headers([("Cache-Control", "no-store")]))
    }

    private func page(at path: String) -> String? {
        Paths.result(at: address.unmounted(path), in: editions.value.content)
    }
}
