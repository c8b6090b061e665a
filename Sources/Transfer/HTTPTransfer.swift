internal import CCurl

/// Sends requests over HTTP and HTTPS, one at a time. Where an answer leads elsewhere nobody
/// follows. It keeps its connection for the next request. One thread uses it.
package struct HTTPTransfer: ~Copyable {
    private let curl: CurlHandle

    /// Nil when there is no memory.
    package init?() {
        guard let curl = CurlHandle() else { return nil }
        self.curl = curl
    }

    /// Sends a request and waits for its answer.
    package func send(_ request: HTTPRequest) -> TransferAnswer {
        curl.begin(
            request.url, protocols: "http,https", seconds: request.seconds,
            connecting: request.connectSeconds)
        if let body = request.body { curl.setBody(body) }
        if request.isHeadOnly { curl.set(CURLOPT_NOBODY, 1) }
        // An address that was let in once is asked about anew: a connection that is kept
        // would not be.
        if !request.allowsPrivate { curl.set(CURLOPT_FRESH_CONNECT, 1) }
        let fields = [("User-Agent", "Handrail"), ("Expect", "")] + request.header
        return curl.perform(
            lists: [(CURLOPT_HTTPHEADER, fields.map { "\($0): \($1)" })],
            mostBytes: request.mostBytes,
            guarding: request.allowsPrivate ? nil : ConnectionGuard())
    }
}

/// A request of HTTP, and what its answer may be.
package struct HTTPRequest: Sendable {
    package let url: String
    /// What is posted; nil for `GET` and `HEAD`.
    package let body: [UInt8]?
    /// Whether it is a `HEAD`, whose answer has no body.
    package let isHeadOnly: Bool
    package let header: [(String, String)]
    /// Whether the name may lead into a private network.
    package let allowsPrivate: Bool
    /// The longest answer in bytes; the transfer ends where one is longer.
    package let mostBytes: Int
    /// What it may take in all.
    package let seconds: Int
    package let connectSeconds: Int

    package init(
        _ url: String, posting body: [UInt8]? = nil, isHeadOnly: Bool = false,
        header: [(String, String)] = [], allowsPrivate: Bool, mostBytes: Int = 64 * 1_024,
        seconds: Int, connectSeconds: Int
    ) {
        self.url = url
        self.body = body
        self.isHeadOnly = isHeadOnly
        self.header = header
        self.allowsPrivate = allowsPrivate
        self.mostBytes = mostBytes
        self.seconds = seconds
        self.connectSeconds = connectSeconds
    }
}
