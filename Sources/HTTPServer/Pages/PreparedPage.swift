/// A page that is answered on the event thread without copying or
/// allocating: its bytes, its header and its strong ETag are made beforehand,
/// what it is in a content coding and its 304 when first asked for.
public struct PreparedPage: Sendable {
    /// The page in the library's form.
    let answer: PreparedAnswer
    /// The page's ETag without a content coding.
    public var etag: String { answer.identity.tag.text }

    /// Prepares a response. It gets a strong ETag of its bytes when it has
    /// none, and is compressed where that makes it shorter.
    ///
    /// When `ignoresQuery` is false only an address without "?" is answered
    /// by it; with one, the router is asked. The router's layers are not
    /// applied: `Router.prepare` does that.
    public init(_ response: Response, ignoresQuery: Bool = true) {
        self.init(response, ignoresQuery: ignoresQuery, tally: nil)
    }

    /// Prepares a response that is counted by a tally, and as a page that people read by a
    /// counter of its own.
    init(
        _ response: Response, ignoresQuery: Bool, tally: RouteTally?, readings: Counter? = nil
    ) {
        answer = PreparedAnswer(
            response, ignoresQuery: ignoresQuery, tally: tally, readings: readings)
    }
}
