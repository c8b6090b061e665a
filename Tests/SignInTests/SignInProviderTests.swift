import Foundation
import Handrail
import Synchronization
import TestSupport
import Testing

@testable import SignIn

/// A login at a provider that runs.
struct SignInProviderTests {
    private func settings(
        _ program: ProviderProgram, issuer: String? = nil, secret: String? = nil
    ) throws -> SignInSettings {
        try SignInSettings(
            issuer: issuer ?? program.issuer, clientID: "handrail", clientSecret: secret,
            redirectAddress: "http://127.0.0.1:1/back")
    }

    /// What comes of a whole login.
    private func logIn(
        _ provider: SignInProvider, at program: ProviderProgram,
        _ change: (inout String) -> Void = { _ in }
    ) throws(SignInFailure) -> ProvenIdentity {
        let attempt = SignInAttempt.random()
        let back = program.answer(try provider.address(for: attempt), as: "ada-0")
        let fields = Dictionary(ProviderProgram.query(back)) { $1 }
        #expect(fields["state"] == attempt.state)
        var code = fields["code"] ?? ""
        change(&code)
        return try provider.identity(for: code, attempt)
    }

    private func failure(_ work: () throws(SignInFailure) -> ProvenIdentity) -> SignInFailure? {
        do throws(SignInFailure) {
            _ = try work()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["RS256", "ES256"], [nil, "s%&=ü secret".replacing("ü", with: "u")])
    func `somebody is who the provider says`(_ algorithm: String, _ secret: String?) throws {
        let program = try ProviderProgram(secret.map { ["--secret", $0] } ?? [])
        try program.tell(#"{"algorithm": "\#(algorithm)", "claims": {"amr": ["pwd", "mfa"]}}"#)

        let proven = try logIn(SignInProvider(settings(program, secret: secret)), at: program)

        #expect(
            proven.identity == ProviderIdentity(issuer: program.issuer, subject: "ada-0"))
        #expect(proven.isMultiFactor)
    }

    @Test func `its keys are read once, and once more when it has others`() throws {
        let program = try ProviderProgram()
        let provider = SignInProvider(try settings(program))
        for _ in 0..<2 { _ = try logIn(provider, at: program) }
        #expect(program.visits(to: "/keys") == 1)
        #expect(program.visits(to: "/.well-known/openid-configuration") == 1)

        try program.tell(#"{"keys": "new"}"#)
        _ = try logIn(provider, at: program)
        #expect(program.visits(to: "/keys") == 2)

        try program.tell(#"{"kid": "unknown"}"#)
        #expect(
            failure { () throws(SignInFailure) in try logIn(provider, at: program) } == .token(.key)
        )
        #expect(program.visits(to: "/keys") == 3)
    }

    @Test(arguments: [
        (#"{"claims": {"nonce": "x"}}"#, SignInFailure.token(.nonce)),
        (#"{"claims": {"iss": "https://evil.example"}}"#, .token(.issuer)),
        (#"{"claims": {"aud": "another"}}"#, .token(.audience)),
        (#"{"algorithm": "none"}"#, .token(.algorithm)),
        (#"{"endless": true}"#, .unreachable("Failed writing received data to disk/application")),
        (
            #"{"configuration": {"issuer": "https://evil.example"}}"#,
            .unusable("the provider’s configuration is not what a provider says of itself")
        ),
    ])
    func `an answer that proves nothing is refused`(
        _ change: String, _ expected: SignInFailure
    ) throws {
        let program = try ProviderProgram()
        try program.tell(change)
        let provider = SignInProvider(try settings(program))

        #expect(
            failure { () throws(SignInFailure) in try logIn(provider, at: program) } == expected)
    }

    @Test func `a code works for whoever began, with the right secret`() throws {
        let program = try ProviderProgram(["--secret", "right"])
        let provider = SignInProvider(try settings(program, secret: "right"))
        let wrong = SignInProvider(try settings(program, secret: "wrong"))

        #expect(
            failure { () throws(SignInFailure) in try logIn(provider, at: program) { $0 += "x" } }
                == .codeRefused)
        #expect(
            failure { () throws(SignInFailure) in try logIn(wrong, at: program) }
                == .unusable("the provider does not take our client id and secret"))
        let attempt = SignInAttempt.random()
        let back = program.answer(try provider.address(for: attempt), as: "ada-0")
        let code = Dictionary(ProviderProgram.query(back)) { $1 }["code"] ?? ""
        #expect(
            failure { () throws(SignInFailure) in try provider.identity(for: code, .random()) }
                == .codeRefused)
    }

    @Test func `a provider that is not there is told of, and not asked by every page`() throws {
        let program = try ProviderProgram()
        let issuer = program.issuer
        program.end()
        let time = Mutex(Date())
        let provider = SignInProvider(try settings(program)) { time.withLock { $0 } }

        #expect(provider.origin() == issuer)
        let began = Date()
        for _ in 0..<100 { #expect(provider.origin() == issuer) }
        #expect(Date().timeIntervalSince(began) < 1)
        guard
            case .unreachable = failure({ () throws(SignInFailure) in
                try logIn(provider, at: program)
            })
        else { return #expect(Bool(false), "it is not there") }
    }

    @Test func `the origin is that of the page that people are led to`() throws {
        let program = try ProviderProgram()
        let endpoint = "https://accounts.acme.example:8443/authorize?tenant=1"
        try program.tell(
            """
            {"configuration": {"issuer": "\(program.issuer)", "jwks_uri": "\(program.issuer)/keys",
             "token_endpoint": "\(program.issuer)/token", "authorization_endpoint": "\(endpoint)"}}
            """.replacing("\n", with: ""))
        let provider = SignInProvider(try settings(program))

        #expect(provider.origin() == "https://accounts.acme.example:8443")
        let address = try provider.address(for: .random())
        #expect(address.hasPrefix(endpoint + "&response_type=code&client_id=handrail&"))
    }
}
