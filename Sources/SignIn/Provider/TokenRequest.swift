import FoundationEssentials

/// Asks for the ID token that a code stands for (OpenID Connect Core 1.0, section 3.1.3).
struct TokenRequest {
    let settings: SignInSettings
    let code: String
    let attempt: SignInAttempt

    /// The ID token as it came.
    func send(to endpoint: String) throws(SignInFailure) -> String {
        let answer = try ProviderConnection().post(
            fields, to: endpoint, authorization: authorization)
        let decoder = JSONDecoder()
        guard answer.status == 200 else {
            let refusal = try? decoder.decode(Refusal.self, from: Data(answer.body))
            switch refusal?.error {
            case "invalid_grant": throw .codeRefused
            case "invalid_client", "unauthorized_client":
                throw .unusable("the provider does not take our client id and secret")
            default: throw .unreachable("it answers \(answer.status)")
            }
        }
        guard let given = try? decoder.decode(Given.self, from: Data(answer.body)) else {
            throw .unusable("the provider gives no ID token")
        }
        return given.id_token
    }

    private var fields: [(String, String)] {
        let usual = [
            ("grant_type", "authorization_code"), ("code", code),
            ("redirect_uri", settings.redirectAddress), ("code_verifier", attempt.verifier),
        ]
        return settings.clientSecret == nil ? usual + [("client_id", settings.clientID)] : usual
    }

    /// `client_secret_basic` (RFC 6749, section 2.3.1); nil for a public client.
    private var authorization: String? {
        settings.clientSecret.map { secret in
            let pair = QueryText.encoded(settings.clientID) + ":" + QueryText.encoded(secret)
            return "Basic " + Data(pair.utf8).base64EncodedString()
        }
    }

    private struct Given: Decodable {
        let id_token: String
    }

    private struct Refusal: Decodable {
        let error: String
    }
}
