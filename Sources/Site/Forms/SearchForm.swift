import HTTPServer
import Handrail
import Indexing

/// What is searched for, of which kind, and which page of the results is wanted.
struct SearchForm {
    static let resultsPerPage = 10
    /// How many code points the search box holds.
    private static let longestInBox = 2_000
    /// How long a text may be in an address, as bytes that are percent-encoded.
    private static let longestLink = 3_000

    /// The text as it was sent, with its line breaks.
    let text: String
    let query: SearchQuery
    let kind: SearchKind?
    /// From 1 on.
    var page: Int

    init(_ fields: Fields) {
        text = fields["q"] ?? ""
        query = SearchQuery(text)
        kind = fields["kind"].flatMap(SearchKind.init)
        page = min(max(fields["page"].flatMap { Int($0) } ?? 1, 1), 10_000)
    }

    /// One page of results.
    func results(in edition: Edition) throws -> SearchResults {
        try edition.search(
            text, kind: kind, limit: SearchForm.resultsPerPage,
            offset: (page - 1) * SearchForm.resultsPerPage)
    }

    /// The page with the last of so many results.
    func lastPage(of total: Int) -> Int {
        max(1, (total + SearchForm.resultsPerPage - 1) / SearchForm.resultsPerPage)
    }

    /// The query as the search box holds it.
    var boxText: String { String(query.text.unicodeScalars.prefix(SearchForm.longestInBox)) }

    /// True when the search box holds only the beginning.
    var isCutInBox: Bool { query.text.unicodeScalars.count > SearchForm.longestInBox }

    /// The query as addresses of further pages hold it; of a text that is too
    /// long for one, the words that were read in it.
    func linkText(_ reading: TextReading) -> String {
        let whole = SearchForm.linkable(query.text)
        guard whole.utf8.count < query.text.utf8.count, !reading.words.isEmpty else { return whole }
        return SearchForm.linkable(reading.words)
    }

    /// As much of a text as an address has room for.
    private static func linkable(_ text: String) -> String {
        var room = longestLink
        let kept = text.unicodeScalars.prefix { scalar in
            let isPlain = scalar.isASCII && scalar.properties.isAlphabetic
            room -= isPlain ? 1 : 3 * String(scalar).utf8.count
            return room >= 0
        }
        return String(kept)
    }
}
