import HTTPServer

/// What programs can ask, told for programs: OpenAPI 3.1.
struct OpenAPIDocument: Encodable {
    let json: JSONValue

    /// The document of operations; `mount` is the path that the site lives under.
    init(_ operations: [Operation], mount: String) {
        json = [
            "openapi": "3.1.0",
            "info": [
                "title": "Handrail", "version": "1",
                "description": .text(OpenAPIDocument.words),
            ],
            "servers": [["url": .text(mount.isEmpty ? "/" : mount)]],
            "tags": .list(
                OperationGroup.allCases.map {
                    ["name": .text($0.rawValue), "description": .text($0.words)]
                }),
            "paths": OpenAPIDocument.paths(operations),
            "components": [
                "schemas": .object(
                    Schema.components(of: operations.flatMap(\.schemas) + [ProblemDetails.schema])
                        .mapValues(\.json)),
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer",
                        "description": "A token of the desk, with the scopes that are named.",
                    ]
                ],
            ],
        ]
    }

    func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }

    private static let words = """
        Times are those of RFC 3339 in UTC, refusals problem details (RFC 9457). \
        New fields may come into answers at any time; leave those alone that you do not know.
        """

    private static func paths(_ operations: [Operation]) -> JSONValue {
        let byPattern = Dictionary(grouping: operations, by: \.pattern)
        return .object(
            byPattern.mapValues { operations in
                .object(
                    Dictionary(operations.map { ($0.method.name.lowercased(), $0.json) }) { $1 })
            })
    }
}

extension OpenAPIDocument: Described {
    static let schema = Schema.answer(
        "OpenAPI",
        [
            "openapi": .text, "info": .anyObject, "servers": .list(.anyObject),
            "tags": .list(.anyObject), "paths": .anyObject, "components": .anyObject,
        ])
}
