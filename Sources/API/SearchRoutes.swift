import HTTPServer
import Handrail
import Indexing

/// `/api/v1/search`.
struct SearchRoutes: Sendable {
    let editions: CurrentEdition

    func add(to router: inout Router) {
        router.get("/api/v1/search", .slow, search)
    }

    /// `GET /api/v1/search?q=&kind=&limit=&offset=`
    @Sendable func search(_ request: Request) throws -> Response {
        do {
            let parameters = try SearchParameters(request.query)
            let results = try editions.value.search(
                parameters.text, kind: parameters.kind, limit: parameters.limit,
                offset: parameters.offset)
            return try JSON.response(FoundResults(parameters.text, results))
        } catch let error as SearchParameters.Mistake {
            return ProblemDetails.badParameter(error.message)
        }
    }
}

/// What `/api/v1/search` is asked for.
struct SearchParameters {
    let text: String
    let kind: SearchKind?
    /// 1 to 50.
    let limit: Int
    let offset: Int

    struct Mistake: Error {
        let message: String
    }

    init(_ query: Fields) throws {
        text = query["q"] ?? ""
        kind = try query["kind"].flatMap { $0.isEmpty ? nil : $0 }.map(SearchParameters.kind)
        limit = try SearchParameters.number(query["limit"], "limit", in: 1...50) ?? 10
        offset = try SearchParameters.number(query["offset"], "offset", in: 0...10_000) ?? 0
    }

    private static func kind(_ text: String) throws -> SearchKind {
        guard let kind = SearchKind(rawValue: text) else {
            let kinds = SearchKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Mistake(message: "“kind” is one of \(kinds)")
        }
        return kind
    }

    private static func number(
        _ text: String?, _ name: String, in range: ClosedRange<Int>
    ) throws -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Mistake(
                message:
                    "“\(name)” is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
