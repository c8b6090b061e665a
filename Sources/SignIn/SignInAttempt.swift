import Crypto
import FoundationEssentials
import Handrail

/// What has to be known again when somebody comes back from the provider.
public struct SignInAttempt: Sendable, Equatable {
    /// Proves that the answer belongs to this browser.
    public let state: String
    /// Proves that the ID token was made for this attempt.
    let nonce: String
    /// Proves that who has the code began this (RFC 7636).
    let verifier: String

    /// 256 random bits each.
    public static func random() -> SignInAttempt {
        SignInAttempt(state: text(), nonce: text(), verifier: text())
    }

    init(state: String, nonce: String, verifier: String) {
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
    }

    /// `S256` of the verifier (RFC 7636, section 4.2).
    var challenge: String { Base64URL.text(SHA256.hash(data: Array(verifier.utf8))) }

    private static func text() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64URL.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}
