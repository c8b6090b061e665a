import Foundation
import HTTPServer
import Handrail
import Records
import Testing
import Web

struct LoginTests {
    let site: DeskSite

    init() throws {
        site = try DeskSite()
    }

    @Test func `a page of the desk leads to the login and back`() throws {
        let led = site.router.respond(
            to: Request(path: "/desk/reports", query: Fields([("code", "502")])))
        #expect(led.headers["Location"] == "/desk/login?next=%2Fdesk%2Freports%3Fcode%3D502")

        let back = site.login("ada", next: "/desk/reports?code=502")
        #expect(back.status == .seeOther)
        #expect(back.headers["Location"] == "/desk/reports?code=502")
    }

    @Test(arguments: [
        "https://evil.example", "//evil.example", "/report", "/desk/login", "/desk/\\evil",
        "/desk/ x",
    ])
    func `a login leads nowhere but into the desk`(_ next: String) {
        #expect(site.login("ada", next: next).headers["Location"] == "/desk")
    }

    @Test func `the cookie is out of reach for scripts, other sites and plain HTTP`() throws {
        let cookie = try #require(site.login("ada").headers["Set-Cookie"])

        let parts = cookie.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } }
        #expect(Set(parts) == ["Path=/desk", "HttpOnly", "SameSite=Lax", "Secure"])
    }

    @Test func `whatever is wrong, the answer is the same`() throws {
        let unknown = site.login("eve")
        let wrong = site.login("eve".replacing("eve", with: "ada"), "wrong password")
        let odd = site.login("<b>", "x")

        #expect([unknown, wrong, odd].allSatisfy { $0.status == .unprocessableContent })
        #expect(unknown.text.replacing("eve", with: "ada") == wrong.text)
        #expect(unknown.headers["Set-Cookie"] == nil)
    }

    @Test func `whoever is disabled is out at once`() throws {
        let bob = try site.visitor("bob")
        #expect(bob.get("/desk/reports").status == .ok)
        let name = try #require(AgentName("bob"))
        let id = try #require(try site.records.credentials(ofAgentNamed: name)).agent.id
        _ = try site.records.changeAgent(
            id, AgentChange(isDisabled: true), by: .command, at: site.now)

        #expect(bob.get("/desk/reports").status == .seeOther)
        #expect(site.login("bob").status == .unprocessableContent)
    }

    @Test func `with an authenticator a password is not enough, and a code works once`() throws {
        let ada = try site.visitor("ada")
        let shown = try ada.post("/desk/account/authenticator", [], from: "/desk/account")
        let secret = try #require(shown.value(of: "secret"))
        let totp = try #require(TOTP(typedSecret: secret))
        let token = try #require(shown.value(of: "form_token"))
        let kept = ada.send(
            "/desk/account/authenticator/confirm",
            [("form_token", token), ("secret", secret), ("code", totp.code(at: site.now))])
        #expect(kept.text.contains("Your recovery codes"))
        let recovery = try #require(
            kept.text.split(separator: "<li><code>").dropFirst().first?.prefix { $0 != "<" })

        #expect(site.login("ada").status == .unprocessableContent)
        #expect(site.login("ada", code: totp.code(at: site.now)).status == .unprocessableContent)
        site.pass(seconds: 30)
        #expect(site.login("ada", code: totp.code(at: site.now)).status == .seeOther)
        #expect(site.login("ada", code: totp.code(at: site.now)).status == .unprocessableContent)
        #expect(site.login("ada", code: String(recovery)).status == .seeOther)
        #expect(site.login("ada", code: String(recovery)).status == .unprocessableContent)
    }

    @Test func `guessing ends after a few tries, and nobody else is kept out by it`() throws {
        let site = try DeskSite(limitsLogins: true)

        let answers = (1...8).map { _ in site.login("ada", "wrong password").status }

        #expect(answers.contains(.tooManyRequests))
        #expect(site.login("ada").status == .tooManyRequests)
        #expect(site.login("bob").status == .seeOther)
        site.pass(seconds: 900)
        #expect(site.login("ada").status == .seeOther)
    }

    @Test func `logging in again is another session, and logging out ends it`() throws {
        let first = try site.visitor("ada")
        let again = site.router.respond(
            to: Request(
                method: .post, path: "/desk/login", headers: Headers([("Cookie", first.cookie)]),
                form: Fields([("name", "ada"), ("password", DeskSite.password)])))
        let cookie = try #require(again.headers["Set-Cookie"]?.split(separator: ";").first)
        let second = DeskVisitor(router: site.router, cookie: String(cookie))

        #expect(second.cookie != first.cookie)
        #expect(first.get("/desk/reports").status == .seeOther)
        let out = try second.post("/desk/logout", [], from: "/desk/reports")
        #expect(out.headers["Set-Cookie"]?.contains("Max-Age=0") == true)
        #expect(second.get("/desk/reports").status == .seeOther)
    }

    @Test func `a login that another site sends is not taken`() {
        let sent = site.login("ada", headers: [("Sec-Fetch-Site", "cross-site")])

        #expect(sent.status == .forbidden)
        #expect(sent.headers["Set-Cookie"] == nil)
    }
}
