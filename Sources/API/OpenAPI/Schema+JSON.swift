extension Schema {
    /// As JSON Schema (2020-12), named shapes by reference.
    var json: JSONValue {
        switch self {
        case .text(let shape): .object(shape.json)
        case .whole(let range): .object(Schema.json(range))
        case .number: ["type": "number"]
        case .truth: ["type": "boolean"]
        case .null: ["type": "null"]
        case .list(let schema, let most): .object(Schema.json(schema, upTo: most))
        case .object(let required, let optional, let isOpen):
            .object(Schema.json(required, optional, isOpen: isOpen))
        case .either(let schemas): ["anyOf": .list(schemas.map(\.json))]
        case .named(let name, _): ["$ref": .text("#/components/schemas/\(name)")]
        case .told(let sentence, let schema): schema.json.with("description", .text(sentence))
        }
    }

    /// The named shapes that it is made of, itself included.
    var components: [String: Schema] {
        switch self {
        case .text, .whole, .number, .truth, .null: [:]
        case .list(let schema, _), .told(_, let schema): schema.components
        case .either(let schemas): Schema.components(of: schemas)
        case .object(let required, let optional, _):
            Schema.components(of: Array(required.values) + optional.values)
        case .named(let name, let schema): schema.components.merging([name: schema]) { $1 }
        }
    }

    /// The named shapes that all of these are made of.
    static func components(of schemas: [Schema]) -> [String: Schema] {
        schemas.reduce(into: [:]) { $0.merge($1.components) { $1 } }
    }

    private static func json(_ range: ClosedRange<Int>) -> [String: JSONValue] {
        var json: [String: JSONValue] = ["type": "integer"]
        if range.lowerBound > .min { json["minimum"] = .whole(range.lowerBound) }
        if range.upperBound < .max { json["maximum"] = .whole(range.upperBound) }
        return json
    }

    private static func json(_ schema: Schema, upTo most: Int) -> [String: JSONValue] {
        var json: [String: JSONValue] = ["type": "array", "items": schema.json]
        if most < .max { json["maxItems"] = .whole(most) }
        return json
    }

    private static func json(
        _ required: [String: Schema], _ optional: [String: Schema], isOpen: Bool
    ) -> [String: JSONValue] {
        let all = required.merging(optional) { $1 }
        var json: [String: JSONValue] = [
            "type": "object", "properties": .object(all.mapValues(\.json)),
        ]
        if !required.isEmpty { json["required"] = .list(required.keys.sorted().map { .text($0) }) }
        if !isOpen { json["additionalProperties"] = false }
        return json
    }
}

extension TextShape {
    /// As JSON Schema.
    fileprivate var json: [String: JSONValue] {
        var json: [String: JSONValue] = ["type": "string"]
        if shortest > 0 { json["minLength"] = .whole(shortest) }
        if let longest { json["maxLength"] = .whole(longest) }
        if !choices.isEmpty { json["enum"] = .list(choices.map { .text($0) }) }
        if let format { json["format"] = .text(format) }
        if let pattern { json["pattern"] = .text(pattern) }
        if let example { json["examples"] = [.text(example)] }
        return json
    }
}

extension JSONValue {
    /// An object with a field more.
    func with(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(var fields) = self else { return self }
        fields[name] = value
        return .object(fields)
    }
}
