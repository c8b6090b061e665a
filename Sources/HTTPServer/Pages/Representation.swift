import Synchronization

/// One form of a prepared page: its bytes and header as they are sent, and the
/// 304 that stands for it.
final class Representation: Sendable {
    /// The version.
    let tag: ETag
    private let head: Response
    private let body: SharedBytes
    private let whole: ResponseHandle?
    private let notModified = AtomicLazyReference<NotModified>()

    /// Makes both answers.
    init(_ response: Response, tag: ETag) {
        self.tag = tag
        body = SharedBytes(response.body)
        head = Response(status: response.status, headers: response.headers)
        whole = ResponseHandle(head, body: body)
    }

    /// The 304, made when somebody first has the page: of most pages nobody
    /// has.
    private final class NotModified: Sendable {
        let handle: ResponseHandle?

        init(_ head: Response) {
            handle = ResponseHandle(head.notModified)
        }
    }

    /// The same in a content coding; nil when that makes it no shorter.
    func encoded(_ coding: ContentCoding) -> Representation? {
        var encoded = response
        guard let bytes = coding.encode(encoded.body), bytes.count < byteCount else { return nil }
        let variant = tag.variant(coding)
        encoded.body = bytes
        encoded.headers["Content-Encoding"] = coding.name
        encoded.headers["ETag"] = variant.text
        return Representation(encoded, tag: variant)
    }

    /// False when the page is no 200, which conditions do not apply to.
    var isConditional: Bool { head.status == .ok }

    /// The bytes of the body.
    var byteCount: Int { body.count }

    /// The whole answer as a value, for what is not prepared: parts of it, and
    /// rare conditions.
    var response: Response {
        Response(status: head.status, headers: head.headers, body: body.array)
    }

    /// True when the `If-None-Match` of these fields names this version.
    func isKnown(to headers: Headers) -> Bool {
        guard isConditional else { return false }
        let list = headers.all("If-None-Match").joined(separator: ",")
        return tag.matches(Array(list.utf8).span)
    }

    /// The status of the answer.
    func status(isKnown: Bool) -> Status { isKnown ? .notModified : head.status }

    /// Answers a connection's request; false when there was no memory.
    func queue(on connection: OpaquePointer, isKnown: Bool) -> Bool {
        if isKnown {
            let short = notModified.load() ?? notModified.storeIfNil(NotModified(head))
            return unsafe short.handle?.queue(on: connection) ?? false
        }
        return unsafe whole?.queue(on: connection) ?? false
    }
}

extension Response {
    /// True for text of some length: what is compressed already, or short,
    /// only costs time.
    var isWorthCompressing: Bool {
        guard body.count >= 512, headers["Content-Encoding"] == nil,
            let type = headers["Content-Type"]?.lowercased()
        else { return false }
        let isText = ["json", "xml", "javascript", "manifest", "svg"].contains { type.contains($0) }
        return type.hasPrefix("text/") || isText
    }
}

extension Headers {
    /// Says that the answer depends on a field of the request.
    mutating func addVary(_ name: String) {
        self["Vary"] = self["Vary"].map { "\($0), \(name)" } ?? name
    }
}
