public import Handrail
import Web

/// What `/api/v1/search` answers.
struct FoundResults: Encodable {
    let query: String
    let recognized: [Recognized]
    /// A spelling that finds more; null when there is none to offer.
    let suggestion: OrNull<String>
    let total: Int
    let results: [Result]

    struct Recognized: Encodable {
        let code: String
        /// The words of the query that gave it away.
        let `as`: String
    }

    struct Result: Encodable {
        let kind: String
        let slug: String
        let path: String
        let title: String
        let summary: String
        /// HTML: escaped text with `mark` round the words that matched.
        let snippet: String
        let heading: OrNull<String>
        let anchor: OrNull<String>
        let score: Double
        let codes: [String]
    }

    init(_ query: String, _ results: SearchResults) {
        self.query = query
        recognized = results.recognized.map { Recognized(code: $0.code, as: $0.words) }
        suggestion = OrNull(nil)
        total = results.total
        self.results = results.hits.map(Result.init)
    }
}

extension FoundResults.Result {
    init(_ hit: SearchHit) {
        kind = hit.kind.rawValue
        slug = hit.slug
        path = Paths.page(of: hit)
        title = hit.title
        summary = hit.summary
        snippet = Markup.excerpt(hit.excerpt)
        heading = OrNull(hit.heading?.title)
        anchor = OrNull(Paths.anchor(of: hit))
        score = (hit.score * 1_000).rounded() / 1_000
        codes = hit.codes
    }
}

extension API {
    /// What `/api/v1/search` answers for a text, for the command line.
    public static func json(_ results: SearchResults, for text: String) throws -> String {
        String(decoding: try JSON.bytes(FoundResults(text, results)), as: UTF8.self)
    }

    /// The address of a result within the site.
    public static func path(of hit: SearchHit) -> String { Paths.result(hit) }
}
