import Foundation
import HTTPServer
import Testing

/// The API's document as a program reads it.
struct Document {
    let root: [String: Any]

    init(_ response: Response) throws {
        let object = try JSONSerialization.jsonObject(with: Data(response.body))
        root = try #require(object as? [String: Any])
    }

    /// All operations that it tells, by method and path.
    var operations: [(endpoint: Endpoint, operation: [String: Any])] {
        let paths = root["paths"] as? [String: [String: [String: Any]]] ?? [:]
        return paths.flatMap { path, operations in
            operations.map { (Endpoint(HTTPServer.Method($0.uppercased()), path), $1) }
        }
    }

    /// What is wrong with an answer to an operation: a status or type that the document
    /// does not tell, fields that are missing, of another type, or not told.
    func mistakes(in response: Response, to endpoint: Endpoint) throws -> [String] {
        let operation = operations.first { $0.endpoint == endpoint }?.operation
        let responses = try #require(operation?["responses"] as? [String: [String: Any]])
        guard let told = responses[String(response.status.code)] else {
            return ["\(response.status.code) is not told"]
        }
        let content = told["content"] as? [String: [String: Any]] ?? [:]
        guard let media = content[response.headers["Content-Type"] ?? ""] else {
            return ["\(response.headers["Content-Type"] ?? "no type") is not told"]
        }
        let value = try JSONSerialization.jsonObject(
            with: Data(response.body), options: .fragmentsAllowed)
        return mistakes(in: value, media["schema"] as? [String: Any] ?? [:], "answer")
    }

    private func mistakes(in value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        if let reference = schema["$ref"] as? String { return follow(reference, value, path) }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let all = choices.map { mistakes(in: value, $0, path) }
            return all.contains(where: \.isEmpty) ? [] : all.first ?? []
        }
        switch (schema["type"] as? String, value) {
        case ("object", let fields as [String: Any]): return mistakes(in: fields, schema, path)
        case ("array", let values as [Any]):
            let items = schema["items"] as? [String: Any] ?? [:]
            return values.flatMap { mistakes(in: $0, items, path + "[]") }
        case ("string", let text as String):
            let choices = schema["enum"] as? [String]
            return choices?.contains(text) ?? true ? [] : ["\(path) is “\(text)”"]
        case ("null", is NSNull), ("boolean", is Bool), ("integer", is Int),
            ("number", is Double):
            return []
        default: return ["\(path) is \(value)"]
        }
    }

    private func follow(_ reference: String, _ value: Any, _ path: String) -> [String] {
        let name = String(reference.split(separator: "/").last ?? "")
        let schemas = (root["components"] as? [String: Any])?["schemas"] as? [String: Any]
        guard let schema = schemas?[name] as? [String: Any] else { return ["no schema \(name)"] }
        return mistakes(in: value, schema, path)
    }

    private func mistakes(
        in fields: [String: Any], _ schema: [String: Any], _ path: String
    ) -> [String] {
        let told = schema["properties"] as? [String: [String: Any]] ?? [:]
        guard !told.isEmpty else { return [] }
        let required = Set(schema["required"] as? [String] ?? [])
        let missing = required.subtracting(fields.keys).map { "\(path).\($0) is missing" }
        return missing
            + fields.flatMap { name, value in
                told[name].map { mistakes(in: value, $0, "\(path).\(name)") }
                    ?? ["\(path).\(name) is not told"]
            }
    }
}
