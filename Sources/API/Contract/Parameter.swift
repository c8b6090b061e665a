import HTTPServer

/// Something that a request says outside its body.
struct Parameter: Sendable {
    enum Place: String, Sendable {
        case path, query, header
    }

    let place: Place
    let name: String
    let schema: Schema
    /// A sentence for those who call.
    let words: String
    let isRequired: Bool

    /// What stands at a place of the path.
    static func path(_ name: String, _ schema: Schema, _ words: String) -> Parameter {
        Parameter(place: .path, name: name, schema: schema, words: words, isRequired: true)
    }

    /// The number that lists name something by.
    static let id = Parameter.path("id", .count, "Its “id” in the list")

    /// What may stand behind the “?”.
    static func query(_ name: String, _ schema: Schema, _ words: String) -> Parameter {
        Parameter(place: .query, name: name, schema: schema, words: words, isRequired: false)
    }

    /// A header field. What a request lacks without it is the handler's to say.
    static func header(
        _ name: String, _ schema: Schema, _ words: String, isRequired: Bool
    ) -> Parameter {
        Parameter(place: .header, name: name, schema: schema, words: words, isRequired: isRequired)
    }

    /// What is wrong with it in a request, and what to send instead; nil when nothing is.
    /// What stands in the path is looked up by the handler, which may find nothing.
    func mistake(in request: Request) -> String? {
        let values: [String]
        switch place {
        case .path: return nil
        case .query: values = request.query.all(name)
        case .header: values = request.headers.all(name)
        }
        guard !schema.isList else { return nil }
        guard values.count < 2 else { return "Send “\(name)” once." }
        guard let value = values.first, !schema.accepts(value) else { return nil }
        return "“\(name)” is \(schema.words)."
    }
}
