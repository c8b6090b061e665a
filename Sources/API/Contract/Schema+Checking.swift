import Handrail

extension Schema {
    /// What a value has to be, as a refusal says it: “one of new, open”.
    var words: String {
        switch self {
        case .text(let shape): shape.words
        case .whole(let range) where range.upperBound == .max:
            "a whole number from \(range.lowerBound)"
        case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number: "a number"
        case .truth: "true or false"
        case .null: "null"
        case .list(let schema, _): "a list, each of it \(schema.words)"
        case .object: "an object"
        case .either(let schemas): schemas.map(\.words).joined(separator: ", or ")
        case .named(_, let schema), .told(_, let schema): schema.words
        }
    }

    /// Whether a parameter may have several values: separated by commas, or sent again.
    var isList: Bool {
        if case .list = self { true } else { false }
    }

    /// Whether the text of a parameter or a header field can be used.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .text(let shape): shape.fits(text)
        case .whole(let range): Int(text).map { range.contains($0) && String($0) == text } ?? false
        case .named(_, let schema), .told(_, let schema): schema.accepts(text)
        case .number, .truth, .null, .list, .object, .either: false
        }
    }

    /// What is wrong with a value that came in a body, each with the path to its field.
    func mistakes(in value: JSONValue, at path: String = "") -> [ReportDraft.Mistake] {
        switch (self, value) {
        case (.named(_, let schema), _), (.told(_, let schema), _):
            return schema.mistakes(in: value, at: path)
        case (.text(let shape), .text(let text)) where shape.fits(text): return []
        case (.whole(let range), .whole(let whole)) where range.contains(whole): return []
        case (.number, .whole), (.number, .number), (.truth, .truth), (.null, .null): return []
        case (.list(let schema, let most), .list(let values)):
            guard values.count <= most else {
                return [.init(path, "Send “\(path)” with at most \(most) values")]
            }
            return values.flatMap { schema.mistakes(in: $0, at: path) }
        case (.object(let required, let optional, let isOpen), .object(let fields)):
            return Schema.mistakes(in: fields, required, optional, isOpen: isOpen, at: path)
        case (.either(let schemas), _)
        where schemas.contains { $0.mistakes(in: value, at: path).isEmpty }:
            return []
        default: return [.init(path, "Send “\(path)” as \(words)")]
        }
    }

    private static func mistakes(
        in fields: [String: JSONValue], _ required: [String: Schema],
        _ optional: [String: Schema], isOpen: Bool, at path: String
    ) -> [ReportDraft.Mistake] {
        let prefix = path.isEmpty ? "" : path + "."
        let missing = required.keys.filter { fields[$0] == nil }.map {
            ReportDraft.Mistake(prefix + $0, "Send “\(prefix + $0)”")
        }
        let wrong = fields.flatMap { name, value -> [ReportDraft.Mistake] in
            guard let schema = required[name] ?? optional[name] else {
                let unknown = ReportDraft.Mistake(
                    prefix + name, "Leave it out: there is no such field")
                return isOpen ? [] : [unknown]
            }
            return schema.mistakes(in: value, at: prefix + name)
        }
        return (missing + wrong).sorted { $0.field < $1.field }
    }
}
