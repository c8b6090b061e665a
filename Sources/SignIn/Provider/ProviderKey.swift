import Crypto
import CryptoExtras
import FoundationEssentials
import Handrail

/// A public key that a provider signs with (RFC 7517).
struct ProviderKey: Sendable, Decodable {
    let keyID: String?
    private let type: String
    private let use: String?
    private let algorithm: String?
    private let curve: String?
    private let n: String?
    private let e: String?
    private let x: String?
    private let y: String?

    private enum CodingKeys: String, CodingKey {
        case keyID = "kid"
        case type = "kty"
        case use
        case algorithm = "alg"
        case curve = "crv"
        case n, e, x, y
    }

    /// Whether it is for signatures of this algorithm.
    func isFit(for algorithm: SignatureAlgorithm) -> Bool {
        guard use ?? "sig" == "sig", self.algorithm ?? algorithm.rawValue == algorithm.rawValue
        else { return false }
        return switch algorithm {
        case .rs256: type == "RSA"
        case .es256: type == "EC" && curve == "P-256"
        }
    }

    /// Whether the provider signed these bytes.
    func verifies(_ signature: [UInt8], of bytes: [UInt8], _ algorithm: SignatureAlgorithm) -> Bool
    {
        guard isFit(for: algorithm) else { return false }
        return switch algorithm {
        case .rs256: verifiesRSA(signature, of: bytes)
        case .es256: verifiesP256(signature, of: bytes)
        }
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3); 2048 to 8192 bits.
    private func verifiesRSA(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        guard let n = n.flatMap(Base64URL.bytes), let e = e.flatMap(Base64URL.bytes),
            (256...1_025).contains(n.count), (1...8).contains(e.count),
            let key = try? _RSA.Signing.PublicKey(n: n, e: e)
        else { return false }
        return key.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: Data(signature)),
            for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
    }

    /// ECDSA with P-256 and SHA-256 (RFC 7518, section 3.4).
    private func verifiesP256(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        guard let x = x.flatMap(Base64URL.bytes), let y = y.flatMap(Base64URL.bytes),
            x.count == 32, y.count == 32, signature.count == 64,
            let key = try? P256.Signing.PublicKey(x963Representation: [4] + x + y),
            let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
        else { return false }
        return key.isValidSignature(signature, for: SHA256.hash(data: bytes))
    }
}

/// How an ID token may be signed. Neither `none` nor a shared secret proves anything here.
enum SignatureAlgorithm: String, Sendable {
    case rs256 = "RS256"
    case es256 = "ES256"
}
