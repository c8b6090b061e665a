import HTTPServer

extension APIRouter {
    /// Answers the document of all that was added, and of itself.
    mutating func addDocument(mount: String) {
        let operation = Operation(
            .get, "/api/v1/openapi.json", "describe", .content, "Read this document",
            answers: [Answer("This document", OpenAPIDocument.self)])
        let document = OpenAPIDocument(operations + [operation], mount: mount)
        let answer = Result { try JSON.response(document) }
        add(operation, .quick) { _ in try answer.get() }
    }
}
