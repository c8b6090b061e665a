import Foundation
import TestSupport
import Testing

/// Logging in with a provider, over sockets; and how `serve` is told of one.
struct SignInServeTests {
    private static let base = ["--base-url", "https://help.acme.example"]
    private static let issuer = ["--oidc-issuer", "https://login.acme.example"]
    private static let client = ["--oidc-client-id", "handrail"]

    @Test(arguments: [
        (issuer + client, "--base-url"), (base + issuer, "--oidc-client-id is missing"),
        (base + client, "give --oidc-issuer"), (base + ["--oidc-name", "A"], "give --oidc-issuer"),
        (base + client + ["--oidc-issuer", "login"], "--oidc-issuer is “login”: give"),
        (base + client + ["--oidc-issuer", "http://a.example"], "is reached by https://"),
        (base + issuer + ["--oidc-client-id", ""], "--oidc-client-id is “”"),
        (base + issuer + client + ["--oidc-name", ""], "--oidc-name is empty"),
    ])
    func `a value that cannot be is one clear line`(
        _ options: [String], _ words: String
    ) throws {
        let said = try Program.run(["serve", "--port", "0"] + options)
        #expect(said.code == 64)
        #expect(said.complaint.contains(words))
    }

    @Test func `a secret that cannot be read says which file`() throws {
        let said = try Program.run(
            ["serve", "--port", "0", "--oidc-client-secret-file", "/no/such/file"]
                + Self.base + Self.issuer + Self.client)
        #expect(said.code == 66)
        #expect(said.complaint.contains("/no/such/file"))
    }

    @Test func `somebody connects their account and logs in with it, below a path`() throws {
        let provider = try ProviderProgram(["--secret", "between us"])
        let folder = try TemporaryFolder()
        try "between us\n".write(
            to: folder.url.appending(path: "secret"), atomically: true, encoding: .utf8)
        let data = folder.url.appending(path: "data").path
        let added = try Program.run(
            ["agents", "add", "ada", "--password-stdin", "--data", data],
            input: "correct horse battery\n")
        #expect(added.code == 0)
        let server = try RunningServer(
            data: data, ["--base-url", "https://help.acme.example/help"],
            environment: [
                "HANDRAIL_OIDC_ISSUER": provider.issuer, "HANDRAIL_OIDC_CLIENT_ID": "handrail",
                "HANDRAIL_OIDC_CLIENT_SECRET_FILE": folder.url.appending(path: "secret").path,
                "HANDRAIL_OIDC_NAME": "Acme",
            ])
        let page = try #require(server.get("/help/desk/login"))
        #expect(page.body.contains(#"action="/help/desk/login/oidc""#))
        #expect(page["Content-Security-Policy"]?.contains(" \(provider.issuer);") == true)
        let session = try #require(
            server.post(
                "/help/desk/login", [("name", "ada"), ("password", "correct horse battery")]))
        let cookie = try #require(session["Set-Cookie"]?.split(separator: ";").first)
        let account = try #require(get(server, "/help/desk/account", "\(cookie)"))
        let token = try #require(
            account.body.firstMatch(of: /name="form_token" value="([^"]+)"/)?.1)

        let led = try #require(
            post(
                server, "/help/desk/account/sign-in",
                "form_token=\(token)&proof=correct+horse+battery", "\(cookie)"))
        let connected = try #require(comeBack(led, provider, server, "\(cookie)"))
        #expect(connected["Location"] == "/help/desk/account#sign-in")
        let begun = try #require(post(server, "/help/desk/login/oidc", "next=/desk/reports", ""))
        let entered = try #require(comeBack(begun, provider, server, ""))
        #expect(entered.status == 303)
        #expect(entered["Location"] == "/help/desk/reports")
        #expect(entered["Set-Cookie"]?.hasPrefix("handrail_desk=") == true)

        let reset = try Program.run(["agents", "reset", "ada", "--data", data])
        #expect(reset.code == 0)
        let again = try #require(post(server, "/help/desk/login/oidc", "next=/desk/reports", ""))
        #expect(comeBack(again, provider, server, "")?.status == 403)
        provider.end()
        #expect(server.get("/help/desk/login")?.status == 200)
        #expect(server.stop() == 0)
    }

    @Test func `without a provider there is no such page`() throws {
        let server = try RunningServer(data: try TemporaryFolder().path)
        #expect(server.post("/desk/login/oidc", [])?.status == 404)
        #expect(server.get("/desk/login/oidc/callback?code=a&state=b")?.status == 404)
        #expect(server.stop() == 0)
    }

    /// What the browser does from the answer that leads to the provider to the one back here.
    private func comeBack(
        _ led: Reply, _ provider: ProviderProgram, _ server: RunningServer, _ cookie: String
    ) -> Reply? {
        let own = led["Set-Cookie"]?.prefix { $0 != ";" } ?? ""
        let back = provider.answer(led["Location"] ?? "", as: "ada-0")
        let target = back.replacing("https://help.acme.example", with: "")
        return get(server, target, "\(own); \(cookie)")
    }

    private func get(_ server: RunningServer, _ target: String, _ cookie: String) -> Reply? {
        server.ask("GET \(target) HTTP/1.1\r\nHost: a\r\nCookie: \(cookie)\r\n\r\n")
    }

    private func post(
        _ server: RunningServer, _ target: String, _ body: String, _ cookie: String
    ) -> Reply? {
        server.ask(
            "POST \(target) HTTP/1.1\r\nHost: a\r\nCookie: \(cookie)\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }
}
