import ArgumentParser
import Foundation
import SignIn
import Web

/// The provider of OpenID Connect that the team may log in with.
struct SignInOptions: ParsableArguments {
    @Option(
        help:
            "The provider of OpenID Connect that the team may log in with, as it names itself: https://login.example.com."
    )
    var oidcIssuer: String?

    @Option(name: .customLong("oidc-client-id"), help: "The name that the provider knows us by.")
    var oidcClientID: String?

    @Option(
        help:
            "The file whose first line is the secret that we share with the provider, if there is one."
    )
    var oidcClientSecretFile: String?

    @Option(help: "What the button calls the provider; its host when left out.")
    var oidcName: String?

    /// Reads the options that need no file.
    func validate() throws {
        guard oidcIssuer != nil else {
            guard oidcClientID == nil, oidcClientSecretFile == nil, oidcName == nil else {
                throw ValidationError(
                    "logging in with a provider needs to know which: give --oidc-issuer")
            }
            return
        }
        guard oidcClientID != nil else {
            throw ValidationError(
                "--oidc-client-id is missing: give the name that the provider knows us by")
        }
        _ = try settings(baseURL: "https://help.example.com", secret: nil)
    }

    /// What `serve` is to do; nil when nobody logs in with a provider. The secret is read from
    /// its file.
    func settings(baseURL: String?) throws -> SignInSettings? {
        guard let baseURL, oidcIssuer != nil else { return nil }
        return try settings(baseURL: baseURL, secret: try secret())
    }

    private func settings(baseURL: String, secret: String?) throws -> SignInSettings {
        do throws(SignInSettings.Flaw) {
            return try SignInSettings(
                issuer: oidcIssuer ?? "", clientID: oidcClientID ?? "", clientSecret: secret,
                name: oidcName, redirectAddress: baseURL + Paths.deskSignInCallback)
        } catch {
            throw ValidationError(words(error))
        }
    }

    private func secret() throws -> String? {
        guard let oidcClientSecretFile else { return nil }
        guard let text = try? String(contentsOfFile: oidcClientSecretFile, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first
        else {
            throw Failure(
                code: 66,
                message:
                    "cannot read a secret from “\(oidcClientSecretFile)”: name a file whose first line is one with --oidc-client-secret-file"
            )
        }
        return String(line)
    }

    private func words(_ flaw: SignInSettings.Flaw) -> String {
        switch flaw {
        case .issuer:
            "--oidc-issuer is “\(oidcIssuer ?? "")”: give the provider’s address as it names itself, like https://login.example.com"
        case .notEncrypted:
            "--oidc-issuer is “\(oidcIssuer ?? "")”: a provider is reached by https://, but for one on this machine"
        case .clientID:
            "--oidc-client-id is “\(oidcClientID ?? "")”: give the name that the provider knows us by"
        case .clientSecret: "the secret for the provider has letters that cannot be sent"
        case .name: "--oidc-name is empty or longer than 60 letters: give what the button says"
        }
    }
}
