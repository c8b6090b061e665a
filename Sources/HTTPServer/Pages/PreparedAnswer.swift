import Synchronization

/// What a prepared page is made of: one representation, and the same in each
/// content coding.
///
/// A coding is made once, when somebody first asks for the page in it: most
/// pages of a large site are never asked for in all of them, and each costs
/// memory.
final class PreparedAnswer: Sendable {
    /// False when a query asks for something else.
    let ignoresQuery: Bool
    /// What counts the page's answers; nil when nothing does.
    let tally: RouteTally?
    /// What counts how often people open the page; nil when nothing does.
    let readings: Counter?
    /// The representation as it is.
    let identity: Representation
    private let isCompressible: Bool
    private let gzip = AtomicLazyReference<Representation>()
    private let brotli = AtomicLazyReference<Representation>()

    /// Makes the representation without a coding.
    init(_ response: Response, ignoresQuery: Bool, tally: RouteTally?, readings: Counter?) {
        self.ignoresQuery = ignoresQuery
        self.tally = tally
        self.readings = readings
        var plain = response
        let tag = response.headers["ETag"].map { ETag($0) } ?? ETag(of: response.body)
        plain.headers["ETag"] = tag.text
        isCompressible = response.status == .ok && plain.isWorthCompressing
        if isCompressible { plain.headers.addVary("Accept-Encoding") }
        identity = Representation(plain, tag: tag)
    }

    /// The bytes of all representations that there are.
    var byteCount: Int {
        let others = [gzip.load(), brotli.load()].compactMap(\.self).filter { $0 !== identity }
        return others.reduce(identity.byteCount) { $0 + $1.byteCount }
    }

    /// Counts a request for the page where a person opens it.
    func countReading(_ header: borrowing RequestGuard, _ call: AccessCall) {
        guard let readings, header.pageLoad.isByPerson, !call.isHead else { return }
        readings.add()
    }

    /// The representation for a client that takes these codings.
    func representation(for accepted: borrowing AcceptEncoding) -> Representation {
        guard isCompressible else { return identity }
        switch accepted.choose(gzip: true, brotli: true) {
        case .identity: return identity
        case .gzip: return gzip.load() ?? gzip.storeIfNil(encoded(.gzip))
        case .brotli: return brotli.load() ?? brotli.storeIfNil(encoded(.brotli))
        }
    }

    /// The representation in a coding; as it is when that makes it no shorter.
    private func encoded(_ coding: ContentCoding) -> Representation {
        identity.encoded(coding) ?? identity
    }
}
