import FoundationEssentials
import Handrail

/// A token in its three parts (RFC 7515, section 7.1), read and not yet believed.
struct IDToken: Sendable {
    /// The longest in bytes.
    static let mostBytes = 64 * 1_024

    let header: Header
    /// What the provider says, in JSON.
    let payload: [UInt8]
    let signature: [UInt8]
    /// What was signed.
    let signed: [UInt8]

    /// By which key and how it was signed.
    struct Header: Sendable {
        let algorithm: SignatureAlgorithm
        let keyID: String?
    }

    /// Takes it apart. A header that asks for more than is known here is refused.
    init(_ text: String) throws(IDTokenFlaw) {
        guard text.utf8.count <= IDToken.mostBytes else { throw .form }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let head = Base64URL.bytes(parts[0]),
            let payload = Base64URL.bytes(parts[1]), let signature = Base64URL.bytes(parts[2]),
            let fields = try? JSONDecoder().decode(HeaderFields.self, from: Data(head)),
            fields.crit == nil
        else { throw .form }
        guard let algorithm = SignatureAlgorithm(rawValue: fields.alg) else { throw .algorithm }
        guard !signature.isEmpty else { throw .signature }
        header = Header(algorithm: algorithm, keyID: fields.kid)
        self.payload = payload
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    /// What it claims, once a key proves that the provider said so.
    func claims(signedBy key: ProviderKey) throws(IDTokenFlaw) -> IDTokenClaims {
        guard key.verifies(signature, of: signed, header.algorithm) else { throw .signature }
        guard let claims = try? JSONDecoder().decode(IDTokenClaims.self, from: Data(payload)) else {
            throw .form
        }
        return claims
    }

    private struct HeaderFields: Decodable {
        let alg: String
        let kid: String?
        let crit: [String]?
    }
}
