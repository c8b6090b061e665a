import Crypto
import Foundation
import Testing

@testable import SignIn

struct SignInSettingsTests {
    private func flaw(
        issuer: String = "https://login.acme.example", client: String = "handrail",
        secret: String? = nil, name: String? = nil
    ) -> SignInSettings.Flaw? {
        do throws(SignInSettings.Flaw) {
            _ = try SignInSettings(
                issuer: issuer, clientID: client, clientSecret: secret, name: name,
                redirectAddress: "https://help.acme.example/back")
            return nil
        } catch {
            return error
        }
    }

    @Test func `a provider is reached encrypted, or on this machine`() {
        #expect(flaw() == nil)
        #expect(flaw(issuer: "https://login.acme.example/realms/team/") == nil)
        #expect(flaw(issuer: "http://127.0.0.1:9000") == nil)
        #expect(flaw(issuer: "http://login.acme.example") == .notEncrypted)
        for issuer in ["", "login", "https://a.example/?b", "https://a.example#b", " https://a.b"] {
            #expect(flaw(issuer: issuer) == .issuer)
        }
    }

    @Test func `what cannot be sent or shown is refused`() {
        #expect(flaw(client: "") == .clientID)
        #expect(flaw(client: "a\nb") == .clientID)
        #expect(flaw(secret: "ü") == .clientSecret)
        #expect(flaw(name: " ") == .name)
        #expect(flaw(name: String(repeating: "n", count: 61)) == .name)
    }

    @Test func `a provider without a name is called by its host`() throws {
        let settings = try SignInSettings(
            issuer: "https://login.acme.example/x", clientID: "h", redirectAddress: "")
        #expect(settings.name == "login.acme.example")
    }

    /// RFC 7636, appendix B.
    @Test func `the challenge is that of the RFC`() {
        let attempt = SignInAttempt(
            state: "", nonce: "", verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        #expect(attempt.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        #expect(SignInAttempt.random() != .random())
    }

    @Test(arguments: [
        ("https://a.example/", "issuer"), ("https://b.example", "issuer"),
        ("http://a.example/k", "jwks_uri"), ("https://u:p@a.example/k", "token_endpoint"),
        ("javascript:alert(1)", "authorization_endpoint"), ("/k", "jwks_uri"),
    ])
    func `a configuration that cannot be trusted is refused`(
        _ value: String, _ field: String
    ) throws {
        var document = [
            "issuer": "https://a.example", "authorization_endpoint": "https://a.example/a",
            "token_endpoint": "https://a.example/t", "jwks_uri": "https://a.example/k",
        ]
        let right = try JSONSerialization.data(withJSONObject: document)
        _ = try ProviderConfiguration(Array(right), issuer: "https://a.example")
        document[field] = value
        let wrong = try JSONSerialization.data(withJSONObject: document)
        #expect(throws: SignInFailure.self) {
            try ProviderConfiguration(Array(wrong), issuer: "https://a.example")
        }
    }
}
