/// What the server answers.
///
/// `Content-Length`, `Date` and `Connection` are the server's business.
public struct Response: Sendable {
    /// The status.
    public var status: Status
    /// The header fields. One with a line break or an empty value is not sent.
    public var headers: Headers
    /// The body. It is not sent for `HEAD`, 204 and 304.
    public var body: [UInt8]
    /// A file whose bytes are sent instead of `body`; nil for none. Such an
    /// answer cannot be prepared.
    public var file: FileBody?

    /// A response of these parts.
    public init(status: Status = .ok, headers: Headers = Headers(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The bytes of an open file.
    public init(status: Status = .ok, headers: Headers = Headers(), file: FileBody) {
        self.init(status: status, headers: headers)
        self.file = file
    }

    /// How many bytes the body has.
    var byteCount: Int { file?.range.count ?? body.count }

    /// A page.
    public static func html(_ text: String, status: Status = .ok) -> Response {
        .text(text, status: status, type: "text/html; charset=utf-8")
    }

    /// Text of a type.
    public static func text(
        _ text: String, status: Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: Headers([("Content-Type", type)]), body: Array(text.utf8))
    }

    /// JSON that is already written.
    public static func json(
        _ bytes: [UInt8], status: Status = .ok, type: String = "application/json"
    ) -> Response {
        Response(status: status, headers: Headers([("Content-Type", type)]), body: bytes)
    }

    /// 303: look there, with `GET`.
    public static func seeOther(_ location: String) -> Response {
        Response(status: .seeOther, headers: Headers([("Location", location)]))
    }

    /// 301: it lives there now.
    public static func movedPermanently(_ location: String) -> Response {
        Response(status: .movedPermanently, headers: Headers([("Location", location)]))
    }

    /// The 304 that stands for this response, with the fields that a cache
    /// needs (RFC 9110, 15.4.5) and no others.
    var notModified: Response {
        var short = Response(status: .notModified)
        for name in ["Cache-Control", "Content-Location", "ETag", "Expires", "Vary"] {
            for value in headers.all(name) { short.headers.add(name, value) }
        }
        return short
    }
}
