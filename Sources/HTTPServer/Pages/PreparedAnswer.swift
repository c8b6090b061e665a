/// What a prepared page is made of.
final class PreparedAnswer: Sendable {
    /// The page's version.
    let tag: ETag
    /// False when a query asks for something else.
    let ignoresQuery: Bool
    /// True when a client that has this version gets a 304.
    let isConditional: Bool
    private let page: ResponseHandle?
    private let notModified: ResponseHandle?

    /// Makes both answers.
    init(_ response: Response, ignoresQuery: Bool) {
        var response = response
        tag = response.headers["ETag"].map { ETag($0) } ?? ETag(of: response.body)
        response.headers["ETag"] = tag.text
        self.ignoresQuery = ignoresQuery
        isConditional = response.status == .ok
        page = ResponseHandle(response)
        notModified = ResponseHandle(response.notModified)
    }

    /// True when the client that sent these fields has this version.
    func isKnown(to headers: Headers) -> Bool {
        guard isConditional else { return false }
        let list = headers.all("If-None-Match").joined(separator: ",")
        return tag.matches(Array(list.utf8).span)
    }

    /// Answers a connection's request; false when there was no memory.
    func queue(on connection: OpaquePointer, isKnown: Bool) -> Bool {
        if isKnown { return unsafe notModified?.queue(on: connection) ?? false }
        return unsafe page?.queue(on: connection) ?? false
    }
}
