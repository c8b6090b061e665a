import HTTPServer
import Handrail

extension Operation {
    /// As an Operation Object of OpenAPI 3.1.
    var json: JSONValue {
        var json: [String: JSONValue] = [
            "operationId": .text(id), "summary": .text(summary), "tags": [.text(group.rawValue)],
            "responses": responses,
        ]
        if !parameters.isEmpty { json["parameters"] = .list(parameters.map(\.json)) }
        if let body {
            json["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": body.json]],
            ]
        }
        if let scope { json["security"] = [["token": [.text(scope.rawValue)]]] }
        return .object(json)
    }

    /// All shapes that it takes or answers.
    var schemas: [Schema] {
        parameters.map(\.schema) + [body].compactMap(\.self) + answers.compactMap(\.schema)
    }

    private var responses: JSONValue {
        let refusals = problems.map { status, words in
            (String(status.code), Operation.refusal(words, status))
        }
        let answered = answers.map { (String($0.status.code), $0.json(isLimited: scope != nil)) }
        return .object(Dictionary(refusals + answered) { $1 })
    }

    private static func refusal(_ words: String, _ status: Status) -> JSONValue {
        var headers: [String: JSONValue] = [:]
        if [.tooManyRequests, .serviceUnavailable].contains(status) {
            headers["Retry-After"] = Answer.header("The seconds until it is worth another try.")
        }
        if [.unauthorized, .forbidden].contains(status) {
            headers["WWW-Authenticate"] = Answer.header("What is missing (RFC 6750).")
        }
        return [
            "description": .text(words), "headers": .object(headers),
            "content": [ProblemDetails.mediaType: ["schema": ProblemDetails.schema.json]],
        ]
    }
}

extension Answer {
    /// As a Response Object. What a token may ask is limited, and says so.
    fileprivate func json(isLimited: Bool) -> JSONValue {
        var fields = headers.mapValues(Answer.header)
        if isLimited {
            fields["RateLimit-Policy"] = Answer.header("How much a token may ask in which time.")
            fields["RateLimit"] = Answer.header("What is left of it.")
        }
        let json: JSONValue = ["description": .text(words), "headers": .object(fields)]
        guard let schema else { return json }
        return json.with("content", ["application/json": ["schema": schema.json]])
    }

    /// As a Header Object.
    fileprivate static func header(_ words: String) -> JSONValue {
        ["description": .text(words), "schema": Schema.text.json]
    }
}

extension Parameter {
    /// As a Parameter Object.
    fileprivate var json: JSONValue {
        let json: JSONValue = [
            "name": .text(name), "in": .text(place.rawValue), "description": .text(words),
            "required": .truth(isRequired), "schema": schema.json,
        ]
        return schema.isList ? json.with("explode", false) : json
    }
}
