import FoundationEssentials
import Handrail

/// The provider of OpenID Connect that people of the desk may log in with, and who we are there.
public struct SignInSettings: Sendable {
    /// The provider's name, exactly as it gives it (`iss`).
    public let issuer: String
    /// What the button calls it.
    public let name: String
    let clientID: String
    /// Nil for a public client.
    let clientSecret: String?
    /// Where the provider leads people back to.
    let redirectAddress: String

    /// Why nobody can log in with what was said.
    public enum Flaw: Error, Sendable, Equatable {
        case issuer, notEncrypted, clientID, clientSecret, name
    }

    /// `name` is the issuer's host when it is nil. The issuer is reached by `https://`, or by
    /// `http://` on this machine.
    public init(
        issuer: String, clientID: String, clientSecret: String? = nil, name: String? = nil,
        redirectAddress: String
    ) throws(Flaw) {
        let address: WebhookAddress
        do {
            address = try WebhookAddress(issuer, allowsPrivate: true)
        } catch {
            throw error == .notEncrypted ? .notEncrypted : .issuer
        }
        guard address.url == issuer, !issuer.contains("?"), !issuer.contains("#") else {
            throw .issuer
        }
        guard SignInSettings.isPlain(clientID), clientID.utf8.count <= 300 else { throw .clientID }
        if let clientSecret {
            guard SignInSettings.isPlain(clientSecret) else { throw .clientSecret }
        }
        let name = name?.trimmed ?? address.host
        guard !name.isEmpty, name.unicodeScalars.count <= 60 else { throw .name }
        self.issuer = issuer
        self.name = name
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.redirectAddress = redirectAddress
    }

    /// Printable ASCII, and some of it (RFC 6749, appendix A).
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
