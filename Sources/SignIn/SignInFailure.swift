/// Why somebody could not log in with the provider.
public enum SignInFailure: Error, Sendable, Equatable {
    /// It does not answer; why, in words without an address.
    case unreachable(String)
    /// Many are waiting for it.
    case busy
    /// It answers something that cannot be used; what, in fixed words.
    case unusable(String)
    /// It does not know the code: it is too old, or was used.
    case codeRefused
    /// Its token does not prove who somebody is.
    case token(IDTokenFlaw)

    /// For the log: nothing that tells of a person.
    public var words: String {
        switch self {
        case .unreachable(let words): "the provider does not answer: \(words)"
        case .busy: "many wait for the provider"
        case .unusable(let words): words
        case .codeRefused: "the provider refuses the code"
        case .token(let flaw): "the ID token is refused: \(flaw.rawValue)"
        }
    }
}

/// What is wrong with an ID token (OpenID Connect Core 1.0, section 3.1.3.7).
public enum IDTokenFlaw: String, Error, Sendable, CaseIterable {
    case form = "it is no signed token"
    case algorithm = "its algorithm is neither RS256 nor ES256"
    case key = "no key of the provider has its kid"
    case signature = "its signature is wrong"
    case issuer = "iss is not the issuer that was set"
    case audience = "aud or azp is not our client id"
    case expired = "exp is over"
    case issuedAt = "iat is not now: compare the clocks"
    case nonce = "nonce is not the one that was sent"
    case subject = "sub is missing or too long"
}
