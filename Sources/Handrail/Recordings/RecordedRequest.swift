/// A request that failed or was slow.
public struct RecordedRequest: Sendable, Codable, Equatable {
    /// Its place in the recording, from 1.
    public var number: Int
    public var outcome: Outcome
    public var method: String
    /// Its address without what is private.
    public var address: String
    public var host: String
    /// The status of the answer; 0 when there was none.
    public var status: Int
    /// The words beside the status, where it had any that are known.
    public var statusText: String
    /// What the browser says went wrong: `net::ERR_CONNECTION_RESET`.
    public var error: String?
    /// Milliseconds from the recording's first request.
    public var offset: Double
    /// From its begin to its end, in milliseconds.
    public var duration: Double
    public var timing: RequestTiming
    public var answeredBy: Answerer
    /// What the one who answered can look it up by, the most telling first.
    public var requestIDs: [HeaderFact]
    /// `HTTP/1.1`, `HTTP/2`, `HTTP/3`; empty when not told.
    public var httpVersion: String
    /// The bytes of the bodies; nil when not told.
    public var requestBytes: Int?
    public var responseBytes: Int?
    /// What the browser wanted it for: `fetch`, `document`, `script`; nil when not told.
    public var resourceType: String?
    /// The codes it points to as people spell them, the surest first.
    public var codes: [String]

    /// Why it is told of.
    public enum Outcome: String, Sendable, Codable {
        case failed, slow
    }

    public init(
        number: Int, outcome: Outcome, method: String, address: String, host: String, status: Int,
        statusText: String = "", error: String? = nil, offset: Double = 0, duration: Double = 0,
        timing: RequestTiming = RequestTiming(), answeredBy: Answerer = Answerer(kind: .unknown),
        requestIDs: [HeaderFact] = [], httpVersion: String = "", requestBytes: Int? = nil,
        responseBytes: Int? = nil, resourceType: String? = nil, codes: [String] = []
    ) {
        self.number = number
        self.outcome = outcome
        self.method = method
        self.address = address
        self.host = host
        self.status = status
        self.statusText = statusText
        self.error = error
        self.offset = offset
        self.duration = duration
        self.timing = timing
        self.answeredBy = answeredBy
        self.requestIDs = requestIDs
        self.httpVersion = httpVersion
        self.requestBytes = requestBytes
        self.responseBytes = responseBytes
        self.resourceType = resourceType
        self.codes = codes
    }
}
