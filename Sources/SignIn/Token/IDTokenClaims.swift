import FoundationEssentials

/// What an ID token says (OpenID Connect Core 1.0, section 2), as far as it is needed.
struct IDTokenClaims: Decodable {
    /// The seconds by which clocks may differ.
    static let leeway = 60.0
    /// The seconds after which a token is too old for a login that was just made.
    static let longestAge = 600.0

    let iss: String
    let sub: String
    let aud: Audience
    let azp: String?
    let exp: Double
    let iat: Double
    let nonce: String?
    let amr: [String]?

    /// One name or several.
    struct Audience: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                names = [name]
            } else {
                names = try container.decode([String].self)
            }
        }
    }

    /// Checks them as section 3.1.3.7 says.
    func check(
        issuer: String, clientID: String, nonce: String, at now: Date
    ) throws(IDTokenFlaw) {
        guard iss.utf8.elementsEqual(issuer.utf8) else { throw .issuer }
        guard aud.names.contains(clientID), azp ?? clientID == clientID,
            aud.names.count == 1 || azp == clientID
        else { throw .audience }
        let seconds = now.timeIntervalSince1970
        guard seconds < exp + IDTokenClaims.leeway else { throw .expired }
        guard iat <= seconds + IDTokenClaims.leeway,
            seconds - iat <= IDTokenClaims.longestAge + IDTokenClaims.leeway
        else { throw .issuedAt }
        guard self.nonce == nonce else { throw .nonce }
        guard (1...255).contains(sub.utf8.count) else { throw .subject }
    }

    /// Whether the provider asked for more than one proof (RFC 8176).
    var isMultiFactor: Bool { amr?.contains("mfa") == true }
}
