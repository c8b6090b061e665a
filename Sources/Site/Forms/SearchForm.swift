import HTTPServer
import Handrail
import Indexing

/// What is searched for, of which kind, and which page of the results is wanted.
struct SearchForm {
    static let resultsPerPage = 10

    let query: SearchQuery
    let kind: SearchKind?
    /// From 1 on.
    var page: Int

    init(_ fields: Fields) {
        query = SearchQuery(fields["q"] ?? "")
        kind = fields["kind"].flatMap(SearchKind.init)
        page = min(max(fields["page"].flatMap { Int($0) } ?? 1, 1), 10_000)
    }

    /// One page of results.
    func results(in edition: Edition) throws -> SearchResults {
        try edition.search(
            query.text, kind: kind, limit: SearchForm.resultsPerPage,
            offset: (page - 1) * SearchForm.resultsPerPage)
    }

    /// The page with the last of so many results.
    func lastPage(of total: Int) -> Int {
        max(1, (total + SearchForm.resultsPerPage - 1) / SearchForm.resultsPerPage)
    }

    /// The query as addresses of further pages hold it.
    var linkText: String { String(query.text.unicodeScalars.prefix(1_000)) }
}
