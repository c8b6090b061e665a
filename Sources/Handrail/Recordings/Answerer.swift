/// Who wrote the answer to a request, as far as its headers tell.
public struct Answerer: Sendable, Codable, Equatable {
    public var kind: Kind
    /// `Cloudflare`, `nginx`; nil when nothing names it.
    public var name: String?
    /// The headers that say so.
    public var evidence: [HeaderFact]

    /// Where on the way it stands.
    public enum Kind: String, Sendable, Codable {
        case cdn, gateway, origin
        /// There was no answer.
        case nobody
        /// There was one, which does not say from whom.
        case unknown
    }

    public init(kind: Kind, name: String? = nil, evidence: [HeaderFact] = []) {
        self.kind = kind
        self.name = name
        self.evidence = evidence
    }
}
