import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import Web

/// Searching from the browser's own bar.
struct OpenSearchRoutes {
    let editions: CurrentEdition
    let assets: Assets
    let address: SiteAddress

    func add(to router: inout Router) {
        router.get(Paths.openSearch, describe)
        router.get(Paths.openSearchSuggestions, .slow, suggest)
    }

    /// `GET /opensearch.xml`
    func describe(_ request: Request) -> Response {
        let description = OpenSearch(
            editions.value.content.settings, icon: assets.path("icon.svg")
        ) { address.url(of: $0, for: request) }
        return cached(
            .text(description.xml, type: "application/opensearchdescription+xml; charset=utf-8"))
    }

    /// `GET /opensearch/suggest?q=`
    func suggest(_ request: Request) throws -> Response {
        let text = Suggestion.typed(request.query["q"] ?? "")
        let suggestions = OpenSearchSuggestions(
            query: text, suggestions: try editions.value.suggestions(for: text)
        ) { address.url(of: $0, for: request) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return cached(
            .json([UInt8](try encoder.encode(suggestions)), type: "application/x-suggestions+json"))
    }

    private func cached(_ response: Response) -> Response {
        var response = response
        response.headers["Cache-Control"] = address.cachePolicy.rawValue
        return response
    }
}

extension SiteAddress {
    /// Who may keep what holds whole addresses: those that one request came to are for it alone.
    var cachePolicy: CachePolicy { isKnown ? .publicly : .privately }
}
