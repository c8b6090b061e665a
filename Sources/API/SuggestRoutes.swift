import HTTPServer
import Handrail
import Indexing
import Web

/// `/api/v1/suggest`.
struct SuggestRoutes: Sendable {
    let editions: CurrentEdition

    private static let suggest = Operation(
        .get, Paths.suggestions, "suggest", .search, "Suggest what a half-typed text may become",
        parameters: [.query("q", .text, "What was typed so far; 200 characters count")],
        answers: [Answer("At most eight, best first", Suggestions.self)])

    func add(to api: inout APIRouter) {
        api.add(Self.suggest, suggest)
    }

    /// `GET /api/v1/suggest?q=`
    @Sendable func suggest(_ request: Request) throws -> Response {
        let text = Suggestion.typed(request.query["q"] ?? "")
        let suggestions = try editions.value.suggestions(for: text)
        return try JSON.response(Suggestions(text, suggestions))
    }
}

/// What `/api/v1/suggest` answers.
struct Suggestions: Encodable {
    let query: String
    let suggestions: [Item]

    struct Item: Encodable {
        let text: String
        let path: String
        let kind: String
    }

    init(_ query: String, _ suggestions: [Suggestion]) {
        self.query = query
        self.suggestions = suggestions.prefix(Suggestion.most).map {
            Item(text: $0.text, path: Paths.page(of: $0), kind: $0.kind.rawValue)
        }
    }
}

extension Suggestions: Described {
    static let schema = Schema.answer(
        "Suggestions",
        [
            "query": .text,
            "suggestions": .list(
                .answer(
                    "Suggestion",
                    ["text": .text, "path": .text, "kind": .choice(of: Suggestion.Kind.self)]),
                upTo: Suggestion.most),
        ])
}
