/// Something that requests of a recording have in common.
public struct RecordingPattern: Sendable, Codable, Equatable {
    public var kind: Kind
    /// A sentence with the numbers: `7 of 9 failures ended at 60.0 s: …`.
    public var sentence: String
    /// The codes it points to as people spell them.
    public var codes: [String]
    /// The places in the recording of the requests that it is about, at most 50.
    public var requests: [Int]

    /// What they have in common.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// They ended after the same time.
        case timeLimit
        /// The browser was without a network for a while.
        case offline
        /// They were answered by a CDN or gateway, none by the origin.
        case answeredInFront
        /// They were stopped in the browser itself.
        case blockedInBrowser
        /// They all went to one of several hosts.
        case oneHost
        /// They all carried cookies, while those without worked.
        case onlyWithCookies
        /// They all carried a large body.
        case onlyUploads
        /// They all used one version of HTTP, while another worked.
        case oneProtocol
        /// The same request worked when it was sent again.
        case retrySucceeded
        /// Requests failed from some moment on, or up to one.
        case sinceMoment
        /// Too many requests in too short a time.
        case rateLimit
        /// The time went into waiting for the server, or into another part.
        case slowPart
    }

    public init(kind: Kind, sentence: String, codes: [String] = [], requests: [Int] = []) {
        self.kind = kind
        self.sentence = sentence
        self.codes = codes
        self.requests = requests
    }
}
