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
        let word = String(decoding: text.prefix(10).map(\.lowered), as: UTF8.self)
        if word.hasPrefix("h3") || word.hasPrefix("http/3") || word.contains("quic") {
            self = .http3
        } else if word.hasPrefix("h2") || word.hasPrefix("http/2") {
            self = .http2
        } else {
            self = word.hasPrefix("http/1") ? .http1 : .unknown
        }
    }
}
