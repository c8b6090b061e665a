/// What a prepared page is made of: one representation, and the same in each
/// content coding that makes it shorter.
final class PreparedAnswer: Sendable {
    /// False when a query asks for something else.
    let ignoresQuery: Bool
    /// What counts the page's answers; nil when nothing does.
    let tally: RouteTally?
    /// The representation as it is.
    let identity: Representation
    /// The same compressed; nil when that is not worth it.
    let gzip: Representation?
    /// The same compressed; nil when that is not worth it.
    let brotli: Representation?

    /// Makes all representations.
    init(_ response: Response, ignoresQuery: Bool, tally: RouteTally?) {
        self.ignoresQuery = ignoresQuery
        self.tally = tally
        var plain = response
        let tag = response.headers["ETag"].map { ETag($0) } ?? ETag(of: response.body)
        plain.headers["ETag"] = tag.text
        let isText = response.status == .ok && plain.isWorthCompressing
        if isText { plain.headers.addVary("Accept-Encoding") }
        identity = Representation(plain, tag: tag)
        gzip = isText ? Representation(plain, tag: tag, in: .gzip) : nil
        brotli = isText ? Representation(plain, tag: tag, in: .brotli) : nil
    }

    /// The bytes of all representations.
    var byteCount: Int {
        identity.byteCount + (gzip?.byteCount ?? 0) + (brotli?.byteCount ?? 0)
    }

    /// The representation in a coding that `choose` answered.
    func representation(in coding: ContentCoding) -> Representation {
        switch coding {
        case .identity: identity
        case .gzip: gzip ?? identity
        case .brotli: brotli ?? identity
        }
    }

    /// The coding that a client which accepts these gets.
    func coding(for accepted: borrowing AcceptEncoding) -> ContentCoding {
        accepted.choose(gzip: gzip != nil, brotli: brotli != nil)
    }
}
