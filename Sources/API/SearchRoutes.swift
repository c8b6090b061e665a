import HTTPServer
import Handrail
import Indexing

/// `/api/v1/search`.
struct SearchRoutes: Sendable {
    let editions: CurrentEdition

    private static let search = Operation(
        .get, "/api/v1/search", "search", .search, "Find what a text is about",
        parameters: [
            .query("q", .text, "What is searched for; an error page or a log line will do"),
            .query(
                "kind", .text(.choice(of: SearchKind.self, orEmpty: true)),
                "Results of a kind alone"),
            .query("limit", .whole(1...50), "How many results at most; 10 unless said"),
            .query("offset", .whole(0...10_000), "How many results to leave out before"),
        ],
        answers: [Answer("What was found, best first", FoundResults.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.search, search)
    }

    /// `GET /api/v1/search?q=&kind=&limit=&offset=`
    @Sendable func search(_ request: Request) throws -> Response {
        let query = request.query
        let text = query["q"] ?? ""
        let results = try editions.value.search(
            text, kind: query["kind"].flatMap(SearchKind.init),
            limit: query.number("limit") ?? 10, offset: query.number("offset") ?? 0)
        return try JSON.response(FoundResults(text, results))
    }
}

extension Fields {
    /// A number, which the operation's parameters were checked to be; nil where there is none.
    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
}
