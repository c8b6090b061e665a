public import Handrail
import Web

/// What `/api/v1/search` answers.
struct FoundResults: Encodable {
    let query: String
    let recognized: [Recognized]
    /// The program or service that the text says made the page.
    let server: OrNull<String>
    /// The id that the text gives its request.
    let requestId: OrNull<String>
    /// A spelling that finds more; null when there is none to offer.
    let suggestion: OrNull<String>
    /// True when the search took too long, so that there may be more.
    let partial: Bool
    let total: Int
    let results: [Result]

    struct Recognized: Encodable {
        let code: String
        /// The words of the query that gave it away.
        let `as`: String
        /// Where they stand in the query, in code points; `end` is the place after the last.
        let start: Int
        let end: Int
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
        recognized = results.recognized.map(Recognized.init)
        server = OrNull(results.reading.server)
        requestId = OrNull(results.reading.requestID)
        suggestion = OrNull(results.suggestion)
        partial = results.isPartial
        total = results.total
        self.results = results.hits.map(Result.init)
    }
}

extension FoundResults: Described {
    static let schema = Schema.answer(
        "FoundResults",
        [
            "query": .text, "recognized": .list(Recognized.schema),
            "server": .text.orNull.told("The program or service that made the pasted page."),
            "requestId": .text.orNull.told("The id that the text gives its request."),
            "suggestion": .text.orNull.told("A spelling that finds more."),
            "partial": .truth.told(
                "True when the search took too long, so that there may be more."),
            "total": .count, "results": .list(Result.schema),
        ])
}

extension FoundResults.Recognized: Described {
    static let schema = Schema.answer(
        "RecognizedCode",
        [
            "code": .text, "as": .text.told("The words that gave it away."),
            "start": .count.told("Where they stand, in code points."), "end": .count,
        ])
}

extension FoundResults.Result: Described {
    static let schema = Schema.answer(
        "SearchResult",
        [
            "kind": .choice(of: SearchKind.self), "slug": .text,
            "path": .text.told("The page's path, below the site's address."), "title": .text,
            "summary": .text,
            "snippet": .text.told("HTML: escaped text with <mark> round what matched."),
            "heading": .text.orNull, "anchor": .text.orNull, "score": .number,
            "codes": .list(.text),
        ])
}

extension FoundResults.Recognized {
    init(_ code: RecognizedCode) {
        self.code = code.code
        `as` = code.words
        start = code.range.lowerBound
        end = code.range.upperBound
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
}
