import FoundationEssentials
import Handrail

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is needed.
struct ProviderConfiguration: Sendable, Equatable {
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keysAddress: String

    /// Where it stands (section 4.1): a slash at the issuer's end is left out.
    static func address(of issuer: String) -> String {
        let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        return base + "/.well-known/openid-configuration"
    }

    /// Reads it. It has to name exactly this issuer (section 4.3), and addresses that are
    /// encrypted or on this machine.
    init(_ bytes: [UInt8], issuer: String) throws(SignInFailure) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
            throw .unusable("the provider’s configuration is not what a provider says of itself")
        }
        guard document.issuer.utf8.elementsEqual(issuer.utf8) else {
            throw .unusable("the provider’s configuration names another issuer")
        }
        let addresses = [
            document.authorization_endpoint, document.token_endpoint, document.jwks_uri,
        ]
        guard addresses.allSatisfy(ProviderConfiguration.isUsable) else {
            throw .unusable("the provider’s configuration has an address that cannot be used")
        }
        authorizationEndpoint = document.authorization_endpoint
        tokenEndpoint = document.token_endpoint
        keysAddress = document.jwks_uri
    }

    private static func isUsable(_ address: String) -> Bool {
        guard let usable = try? WebhookAddress(address, allowsPrivate: true) else { return false }
        return usable.url == address && !address.contains("#")
    }

    private struct Document: Decodable {
        let issuer: String
        let authorization_endpoint: String
        let token_endpoint: String
        let jwks_uri: String
    }
}
