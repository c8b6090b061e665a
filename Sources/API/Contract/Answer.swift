import HTTPServer

/// What an operation answers when it can.
struct Answer: Sendable {
    let status: Status
    /// A sentence for those who call.
    let words: String
    /// Nil for an answer without a body.
    let schema: Schema?
    /// The header fields that mean something here, each with what it says.
    var headers: [String: String]

    /// An answer in JSON.
    init(
        _ words: String, _ type: any Described.Type, status: Status = .ok,
        headers: [String: String] = [:]
    ) {
        self.init(status, words, schema: type.schema, headers: headers)
    }

    /// The answer that leads elsewhere.
    static func moved(_ words: String) -> Answer {
        Answer(.movedPermanently, words, schema: nil, headers: ["Location": "Where it is now"])
    }

    /// The answer that has nothing to tell but that it is done.
    static func done(_ words: String) -> Answer { Answer(.noContent, words, schema: nil) }

    private init(
        _ status: Status, _ words: String, schema: Schema?, headers: [String: String] = [:]
    ) {
        self.status = status
        self.words = words
        self.schema = schema
        self.headers = headers
    }
}
