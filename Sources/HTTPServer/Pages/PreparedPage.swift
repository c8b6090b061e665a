/// A page that is answered on the event thread without copying or
/// allocating: its bytes, its header, its strong ETag and its 304 are made
/// once.
public struct PreparedPage: Sendable {
    /// The page and its 304 in the library's form.
    let answer: PreparedAnswer
    /// The page's ETag.
    public var etag: String { answer.tag.text }

    /// Prepares a response. It gets a strong ETag of its bytes when it has
    /// none.
    ///
    /// When `ignoresQuery` is false only an address without "?" is answered
    /// by it; with one, the router is asked. The router's `finish` is not
    /// applied: give a response that is finished.
    public init(_ response: Response, ignoresQuery: Bool = true) {
        answer = PreparedAnswer(response, ignoresQuery: ignoresQuery)
    }
}
