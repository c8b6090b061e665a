internal import CCurl

/// Posts to webhooks. One thread uses it.
struct HTTPTransport: ~Copyable {
    private static let seconds = 15
    private static let connectSeconds = 5

    private let curl: CurlHandle
    /// Whether addresses of private networks may be told.
    private let allowsPrivate: Bool

    /// Nil when there is no memory.
    init?(allowsPrivate: Bool) {
        guard let curl = CurlHandle() else { return nil }
        self.curl = curl
        self.allowsPrivate = allowsPrivate
    }

    /// Posts JSON. Where the answer leads elsewhere nobody follows.
    func post(_ body: [UInt8], to url: String, _ header: [(String, String)]) -> SendOutcome {
        curl.begin(
            url, protocols: "http,https", seconds: HTTPTransport.seconds,
            connecting: HTTPTransport.connectSeconds)
        curl.setBody(body)
        // An address that was let in once is asked about anew: a connection that is kept
        // would not be.
        if !allowsPrivate { curl.set(CURLOPT_FRESH_CONNECT, 1) }
        let guarding = allowsPrivate ? nil : ConnectionGuard()
        let fields =
            [("Content-Type", "application/json"), ("User-Agent", "Handrail"), ("Expect", "")]
            + header
        let answer = curl.perform(
            lists: [(CURLOPT_HTTPHEADER, fields.map { "\($0): \($1)" })], guarding: guarding)
        if guarding?.hasRefused == true, answer.status == 0 {
            return .refused("the name leads into a private network")
        }
        return HTTPTransport.outcome(of: answer)
    }

    private static func outcome(of answer: CurlAnswer) -> SendOutcome {
        switch answer.status {
        case 0: .later(answer.words)
        case 200...299: .delivered
        case 410: .refused("the receiver answers 410: it is gone")
        default: .later("the receiver answers \(answer.status)")
        }
    }
}
