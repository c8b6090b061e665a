import Crypto
import CryptoExtras
import Foundation
import Handrail
import Testing

@testable import SignIn

/// ID tokens as a provider makes them, and what is wrong with others.
struct SampleToken {
    static let issuer = "https://login.acme.example"
    static let now = Date(timeIntervalSince1970: 1_795_449_600)
    private static let made = Result { try SampleKeys() }

    /// The keys of the provider, made once.
    static var keys: SampleKeys { get throws { try made.get() } }

    var header: [String: Any] = ["alg": "RS256", "kid": "r", "typ": "JWT"]
    var claims: [String: Any] = [
        "iss": issuer, "sub": "248289", "aud": "handrail", "nonce": "n",
        "iat": now.timeIntervalSince1970 - 1, "exp": now.timeIntervalSince1970 + 300,
    ]

    /// With one claim changed; nil takes it away.
    static func with(_ claim: String, _ value: SampleValue) -> SampleToken {
        var token = SampleToken()
        token.claims[claim] = value.any
        return token
    }

    /// With one field of the header changed; nil takes it away.
    static func headed(_ field: String, _ value: SampleValue) -> SampleToken {
        var token = SampleToken()
        token.header[field] = value.any
        return token
    }

    /// Signed as the header says.
    func text() throws -> String {
        let parts = try [header, claims].map {
            Base64URL.text(try JSONSerialization.data(withJSONObject: $0))
        }
        let signed = parts.joined(separator: ".")
        let signature = try SampleToken.keys.sign(signed, header["alg"] as? String ?? "")
        return "\(signed).\(Base64URL.text(signature))"
    }

    /// What comes of it with the provider's keys.
    static func check(_ text: String, _ keys: ProviderKeys) throws(IDTokenFlaw) -> IDTokenClaims {
        let token = try IDToken(text)
        guard let key = keys.key(for: token.header) else { throw .key }
        let claims = try token.claims(signedBy: key)
        try claims.check(issuer: issuer, clientID: "handrail", nonce: "n", at: now)
        return claims
    }

    /// What is wrong with a token; nil for nothing.
    static func flaw(_ text: String) throws -> IDTokenFlaw? {
        let keys = try ProviderKeys(Array(SampleToken.keys.set.utf8))
        do throws(IDTokenFlaw) {
            _ = try check(text, keys)
            return nil
        } catch {
            return error
        }
    }
}

/// A provider's keys: of RSA `r` and of P-256 `e`.
struct SampleKeys: @unchecked Sendable {
    private let rsa: _RSA.Signing.PrivateKey
    private let ec = P256.Signing.PrivateKey()

    /// The key set, among them keys that are of no use here.
    let set: String

    init() throws {
        rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let primitives = try rsa.publicKey.getKeyPrimitives()
        let point = ec.publicKey.rawRepresentation
        set = """
            {"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "o", "x": "AA"}, 7, {},
            {"kty": "RSA", "kid": "encryption", "use": "enc", "n": "AA", "e": "AQAB"},
            {"kty": "RSA", "kid": "r", "use": "sig", "n": "\(Base64URL.text(primitives.modulus))",
             "e": "\(Base64URL.text(primitives.publicExponent))"},
            {"kty": "EC", "kid": "e", "crv": "P-256", "x": "\(Base64URL.text(point.prefix(32)))",
             "y": "\(Base64URL.text(point.suffix(32)))"}]}
            """
    }

    func sign(_ text: String, _ algorithm: String) throws -> [UInt8] {
        let bytes = Data(text.utf8)
        switch algorithm {
        case "RS256":
            let digest = SHA256.hash(data: bytes)
            return Array(
                try rsa.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation)
        case "ES256": return Array(try ec.signature(for: bytes).rawRepresentation)
        case "HS256":
            // The public key as the shared secret: the oldest trick.
            let key = SymmetricKey(data: rsa.publicKey.pkcs1DERRepresentation)
            return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
        default: return []
        }
    }
}

/// What a claim or a field of a header is set to; nil takes it away.
enum SampleValue: Sendable {
    case text(String)
    case number(Double)
    case list([String])
    case missing

    var any: Any? {
        switch self {
        case .text(let text): text
        case .number(let number): number
        case .list(let list): list
        case .missing: nil
        }
    }
}

extension SampleValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension SampleValue: ExpressibleByArrayLiteral, ExpressibleByNilLiteral {
    init(arrayLiteral elements: String...) { self = .list(elements) }
    init(nilLiteral: ()) { self = .missing }
}
