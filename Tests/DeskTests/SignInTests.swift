import Foundation
import HTTPServer
import Handrail
import Records
import SignIn
import Synchronization
import TestSupport
import Testing
import Web

/// Logging in with a provider that runs, through the router.
struct SignInTests {
    let provider: ProviderProgram
    let site: DeskSite
    let said = Said()

    final class Said: Sendable {
        let lines = Mutex<[String]>([])
    }

    init() throws { try self.init(limitsLogins: false) }

    init(limitsLogins: Bool) throws {
        let provider = try ProviderProgram()
        let settings = try SignInSettings(
            issuer: provider.issuer, clientID: "handrail", name: "Acme & Co",
            redirectAddress: "https://help.acme.example/desk/login/oidc/callback")
        let said = said
        self.provider = provider
        site = try DeskSite(
            limitsLogins: limitsLogins, signIn: SignInProvider(settings),
            log: { line in said.lines.withLock { $0.append(line) } })
    }

    /// A browser that has begun a login.
    private struct Begun {
        let cookie: String
        let address: String
    }

    private func post(
        _ path: String, _ form: [(String, String)] = [], _ headers: [(String, String)] = []
    ) -> Response {
        site.router.respond(
            to: Request(method: .post, path: path, headers: Headers(headers), form: Fields(form)))
    }

    private func begin(next: String = "") throws -> Begun {
        let led = post("/desk/login/oidc", [("next", next)])
        #expect(led.status == .seeOther)
        return try begun(led)
    }

    private func begun(_ led: Response) throws -> Begun {
        let cookie = try #require(led.headers["Set-Cookie"]?.split(separator: ";").first)
        return Begun(cookie: String(cookie), address: led.headers["Location"] ?? "")
    }

    /// Comes back from the provider as somebody; `change` alters what the provider said.
    private func comeBack(
        _ begun: Begun, as subject: String? = "ada-0", with cookie: String = "",
        _ change: ([(String, String)]) -> [(String, String)] = { $0 }
    ) -> Response {
        let back = provider.answer(begun.address, as: subject)
        return site.router.respond(
            to: Request(
                path: "/desk/login/oidc/callback",
                query: Fields(change(ProviderProgram.query(back))),
                headers: Headers([("Cookie", "\(begun.cookie); \(cookie)")])))
    }

    private func connect(_ name: String, as subject: String) throws -> Response {
        let visitor = try site.visitor(name)
        let led = try visitor.post(
            "/desk/account/sign-in", [("proof", "correct horse battery")],
            from: "/desk/account")
        return comeBack(try begun(led), as: subject, with: visitor.cookie)
    }

    private func sessionCookie(_ response: Response) -> String? {
        response.headers.all("Set-Cookie").first { $0.hasPrefix("handrail_desk=") }
            .flatMap { $0.split(separator: ";").first.map(String.init) }
    }

    @Test func `who has connected an account logs in with it, and is led on`() throws {
        let connected = try connect("ada", as: "ada-0")
        #expect(connected.headers["Location"] == "/desk/account#sign-in")
        let account = try site.visitor("ada").get("/desk/account").text
        #expect(account.contains("Your account at Acme &amp; Co has been connected since"))

        let entered = comeBack(try begin(next: "/desk/reports?status=all"))
        #expect(entered.status == .seeOther)
        #expect(entered.headers["Location"] == "/desk/reports?status=all")
        let cookie = try #require(sessionCookie(entered))
        let visitor = DeskVisitor(router: site.router, cookie: cookie)
        #expect(visitor.get("/desk/reports").text.contains("ada"))
        #expect(
            entered.headers.all("Set-Cookie").contains {
                $0.hasPrefix("handrail_sign_in=;") && $0.hasSuffix("Max-Age=0")
            })
    }

    @Test func `nobody gets in by the provider's word alone`() throws {
        let answer = comeBack(try begin())

        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("This account is not connected"))
        #expect(sessionCookie(answer) == nil)
    }

    @Test func `somebody else's account cannot be connected, and a disabled one does not enter`()
        throws
    {
        _ = try connect("ada", as: "ada-0")
        #expect(try connect("bob", as: "ada-0").status == .conflict)
        _ = try connect("bob", as: "bob-0")
        let name = try #require(AgentName("bob"))
        let bob = try #require(try site.records.credentials(ofAgentNamed: name)).agent
        _ = try site.records.changeAgent(
            bob.id, AgentChange(isDisabled: true), by: .command, at: site.now)

        let answer = comeBack(try begin(), as: "bob-0")
        #expect(answer.status == .forbidden)
        #expect(sessionCookie(answer) == nil)
        let last = try site.records.auditEntries(AuditFilter(), before: nil, limit: 1).first
        #expect(last?.action == .loginRefused)
    }

    @Test func `disconnected is out`() throws {
        _ = try connect("ada", as: "ada-0")
        let ada = try site.visitor("ada")
        _ = try ada.post("/desk/account/sign-in/remove", [], from: "/desk/account")

        #expect(ada.get("/desk/account").text.contains("Connect with Acme &amp; Co"))
        #expect(comeBack(try begin()).status == .forbidden)
    }

    @Test func `who finds a session open connects nothing without the password`() throws {
        let ada = try site.visitor("ada")
        let refused = try ada.post(
            "/desk/account/sign-in", [("proof", "correct horse batter")],
            from: "/desk/account")

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Your password is not right"))
    }

    @Test func `a new password disconnects`() throws {
        _ = try connect("ada", as: "ada-0")
        let chosen = "another horse battery"
        _ = try site.visitor("ada").post(
            "/desk/account/password",
            [("current", "correct horse battery"), ("password", chosen), ("repeated", chosen)],
            from: "/desk/account")

        #expect(comeBack(try begin()).status == .forbidden)
    }

    @Test func `only the session that asked for it is connected`() throws {
        let bob = try site.visitor("bob")
        let led = try bob.post(
            "/desk/account/sign-in", [("proof", "correct horse battery")],
            from: "/desk/account")
        let begun = try begun(led)
        let ada = try site.visitor("ada")

        #expect(comeBack(begun, with: ada.cookie).status == .badRequest)
        #expect(comeBack(begun, with: bob.cookie).status == .badRequest)
        #expect(ada.send("/desk/account/sign-in", []).status == .forbidden)
    }

    @Test(arguments: ["state", "iss", "code"])
    func `an answer to something else is none`(_ field: String) throws {
        _ = try connect("ada", as: "ada-0")
        let answer = comeBack(try begin()) { fields in
            fields.map { ($0.0, $0.0 == field ? "https://evil.example" : $0.1) }
        }

        #expect(answer.status == .badRequest)
        #expect(answer.text.contains("Begin again at the login page"))
    }

    @Test func `an answer counts once, for ten minutes and in one browser`() throws {
        _ = try connect("ada", as: "ada-0")
        let begun = try begin()
        #expect(comeBack(begun).status == .seeOther)
        #expect(comeBack(begun).status == .badRequest)

        let other = Begun(cookie: try begin().cookie, address: try begin().address)
        #expect(comeBack(other).status == .badRequest)
        #expect(comeBack(Begun(cookie: "", address: try begin().address)).status == .badRequest)
        let late = try begin()
        site.pass(seconds: 600)
        #expect(comeBack(late).status == .badRequest)
    }

    @Test func `who says no at the provider reads so, and nothing of the provider's words`() throws
    {
        let denied = comeBack(try begin(next: "/desk/outages"), as: nil) {
            $0 + [("error_description", "<b>words</b>")]
        }
        #expect(denied.status == .forbidden)
        #expect(denied.text.contains("did not let you in"))
        #expect(denied.text.contains("/desk/login?next=%2Fdesk%2Foutages"))
        #expect(!denied.text.contains("words</b>"))
        #expect(
            comeBack(try begin(), as: nil) { $0.map { ($0.0, $0.0 == "error" ? "x" : $0.1) } }
                .status == .badGateway)
    }

    @Test func `with an authenticator the code is asked for, unless the provider did`() throws {
        let totp = try authenticator(of: "ada")
        site.pass(seconds: 30)
        let code = totp.code(at: site.now)
        let visitor = DeskVisitor(
            router: site.router,
            cookie: try #require(sessionCookie(site.login("ada", code: code))))
        let led = try visitor.post(
            "/desk/account/sign-in", [("proof", "correct horse battery")],
            from: "/desk/account")
        _ = comeBack(try begun(led), with: visitor.cookie)

        let asked = comeBack(try begin(next: "/desk/outages"))
        #expect(asked.status == .ok)
        #expect(asked.text.contains("Enter your code"))
        #expect(sessionCookie(asked) == nil)
        let wrong = post(
            "/desk/login/oidc/code", [("code", code)], [("Cookie", try begun(asked).cookie)])
        #expect(wrong.status == .unprocessableContent)
        site.pass(seconds: 30)
        let cookie = [("Cookie", try begun(wrong).cookie)]
        let right = post("/desk/login/oidc/code", [("code", totp.code(at: site.now))], cookie)
        #expect(right.headers["Location"] == "/desk/outages")
        #expect(sessionCookie(right) != nil)
        #expect(post("/desk/login/oidc/code", [("code", "1")], cookie).status == .badRequest)

        try provider.tell(#"{"claims": {"amr": ["pwd", "mfa"]}}"#)
        #expect(comeBack(try begin()).status == .seeOther)
    }

    @Test func `after a reset a code that was asked for opens nothing`() throws {
        let totp = try authenticator(of: "bob")
        let name = try #require(AgentName("bob"))
        let bob = try #require(try site.records.credentials(ofAgentNamed: name)).agent
        let account = ProviderIdentity(issuer: provider.issuer, subject: "bob-0")
        try site.records.connect(account, to: bob.id, by: Actor(bob), at: site.now)
        let asked = comeBack(try begin(), as: "bob-0")
        let reset = AgentChange(passwordHash: "x", removesTOTP: true, removesSignIn: true)
        _ = try site.records.changeAgent(bob.id, reset, by: .command, at: site.now)
        site.pass(seconds: 30)

        let answer = post(
            "/desk/login/oidc/code", [("code", totp.code(at: site.now))],
            [("Cookie", try begun(asked).cookie)])
        #expect(answer.status == .badRequest)
        #expect(sessionCookie(answer) == nil)
    }

    @Test func `the pages with a button may lead to the provider, others may not`() throws {
        let visitor = try site.visitor("ada")
        let login = site.router.respond(to: Request(path: "/desk/login"))
        for page in [login, visitor.get("/desk/account"), site.login("ada", "wrong")] {
            let policy = page.headers["Content-Security-Policy"] ?? ""
            #expect(policy.contains("form-action 'self' \(provider.issuer);"))
        }
        #expect(login.text.contains("Log in with Acme &amp; Co"))
        #expect(visitor.get("/desk/reports").headers["Content-Security-Policy"] == nil)
        let plain = try DeskSite().router.respond(to: Request(path: "/desk/login"))
        #expect(plain.headers["Content-Security-Policy"] == nil)
        #expect(!plain.text.contains("oidc"))
    }

    @Test func `the cookie goes to these pages alone`() throws {
        let cookie = try #require(post("/desk/login/oidc").headers["Set-Cookie"])
        let parts = cookie.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } }
        #expect(
            Set(parts) == [
                "Path=/desk/login/oidc", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600",
            ])
    }

    @Test func `another site cannot begin a login, and a client not often`() throws {
        let foreign = post("/desk/login/oidc", [], [("Sec-Fetch-Site", "cross-site")])
        #expect(foreign.status == .forbidden)
        let site = try SignInTests(limitsLogins: true)
        let answers = (1...32).map { _ in site.post("/desk/login/oidc").status }
        #expect(answers.first == .seeOther)
        #expect(answers.last == .tooManyRequests)
    }

    @Test func `a provider that proves nothing or is gone leaves the password`() throws {
        try provider.tell(#"{"claims": {"aud": "another"}}"#)
        let wrong = comeBack(try begin())
        #expect(wrong.status == .badGateway)
        #expect(wrong.text.contains("The answer of Acme &amp; Co cannot be used"))
        let begun = try begin()
        let back = provider.answer(begun.address, as: "ada-0")
        provider.end()
        let gone = site.router.respond(
            to: Request(
                path: "/desk/login/oidc/callback", query: Fields(ProviderProgram.query(back)),
                headers: Headers([("Cookie", begun.cookie)])))

        #expect(gone.status == .serviceUnavailable)
        #expect(gone.headers["Retry-After"] == "60")
        #expect(site.login("ada").status == .seeOther)
        let lines = said.lines.withLock { $0 }
        #expect(lines.count == 2)
        #expect(lines.first == "the ID token is refused: aud or azp is not our client id")
        #expect(lines.allSatisfy { !$0.contains("ada-0") })
    }

    private func authenticator(of name: String) throws -> TOTP {
        let visitor = try site.visitor(name)
        let shown = try visitor.post("/desk/account/authenticator", [], from: "/desk/account")
        let secret = try #require(shown.value(of: "secret"))
        let totp = try #require(TOTP(typedSecret: secret))
        _ = visitor.send(
            "/desk/account/authenticator/confirm",
            [
                ("form_token", try #require(shown.value(of: "form_token"))), ("secret", secret),
                ("code", totp.code(at: site.now)),
            ])
        return totp
    }
}
