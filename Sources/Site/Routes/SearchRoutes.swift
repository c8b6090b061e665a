import HTTPServer
import Handrail
import Indexing
import Web

/// Search over everything that is written here.
struct SearchRoutes {
    let editions: CurrentEdition
    let pages: Pages
    let counting: SearchCounting

    func add(to router: inout Router) {
        router.get("/search", .slow, find)
        router.post("/search", findPasted)
    }

    /// `GET /search?q=&kind=&page=`
    func find(_ request: Request) throws -> Response {
        try answer(SearchForm(request.query), to: request)
    }

    /// `POST /search`: for a text that is too long for an address.
    func findPasted(_ request: Request) throws -> Response {
        try answer(SearchForm(request.form), to: request)
    }

    private func answer(_ form: SearchForm, to request: Request) throws -> Response {
        let edition = editions.value
        var form = form
        var results = try form.results(in: edition)
        counting.count(form, results, request)
        if results.hits.isEmpty, results.total > 0 {
            form.page = form.lastPage(of: results.total)
            results = try form.results(in: edition)
        }
        return pages.render(SearchPage(form, results, in: edition.content), cache: .asForm)
    }
}
