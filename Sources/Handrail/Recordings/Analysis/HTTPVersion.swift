/// The version of HTTP that a request was made over.
enum HTTPVersion: String, Sendable, CaseIterable {
    case http1 = "HTTP/1.1"
    case http2 = "HTTP/2"
    case http3 = "HTTP/3"
    case unknown = ""

    /// As browsers write it: `h3`, `http/2.0`, `HTTP/2`, `h3-29`.
    init(_ record: RawRecord) {
        let answered = HTTPVersion(record[.responseVersion])
        self = answered == .unknown ? HTTPVersion(record[.requestVersion]) : answered
    }

    private init(_ text: ArraySlice<UInt8>) {
        let word = text.prefix(10).map(\.lowered)
        if word.starts(with: "h3".utf8) || word.starts(with: "http/3".utf8) {
            self = .http3
        } else if word.starts(with: "h2".utf8) || word.starts(with: "http/2".utf8) {
            self = .http2
        } else {
            self = word.starts(with: "http/1".utf8) ? .http1 : .unknown
        }
    }
}
