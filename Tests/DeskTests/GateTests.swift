import Foundation
import HTTPServer
import Handrail
import Records
import Testing

struct GateTests {
    let site: DeskSite

    init() throws {
        site = try DeskSite()
    }

    @Test func `a form without the session's token does nothing`() throws {
        let reference = try site.report(1)
        let ada = try site.visitor("ada")
        let bobs = try #require(
            try site.visitor("bob").get("/desk/reports/\(reference)")
                .value(of: "form_token"))

        for token in ["", "x", bobs] {
            let sent = ada.send(
                "/desk/reports/\(reference)/change", [("form_token", token), ("act", "take")])
            #expect(sent.status == .forbidden)
        }
        #expect(try site.records.triage(of: reference)?.assigneeID == nil)
    }

    @Test func `a form that comes after the session says how nothing is lost`() throws {
        let ada = try site.visitor("ada")
        let token = try #require(ada.get("/desk/account").value(of: "form_token"))
        site.pass(seconds: DeskSession.idleLifetime + 61)

        let sent = ada.send("/desk/account/tokens", [("form_token", token), ("name", "x")])

        #expect(sent.status == .unauthorized)
        #expect(sent.text.contains("nothing was stored"))
    }

    @Test func `what was written when the session ended is on the page that says so`() throws {
        let reference = try site.report(1)
        let ada = try site.visitor("ada")
        let page = "/desk/reports/\(reference)"
        let token = try #require(ada.get(page).value(of: "form_token"))
        site.pass(seconds: DeskSession.idleLifetime + 61)

        let sent = ada.send(
            page + "/reply",
            [
                ("form_token", token), ("key", "secret-key"),
                ("reply", "Ten minutes </textarea> <b>"),
            ])

        #expect(sent.status == .unauthorized)
        #expect(sent.headers["Cache-Control"] == "no-store")
        #expect(sent.text.contains("readonly"))
        #expect(sent.text.contains("Ten minutes &lt;/textarea&gt; &lt;b&gt;</textarea>"))
        #expect(sent.value(of: "next") == page)
        #expect(!sent.text.contains("secret-key") && !sent.text.contains(token))
    }

    @Test func `what was written in another session's form is shown, not stored`() throws {
        let reference = try site.report(1)

        let sent = try site.visitor("ada").send(
            "/desk/reports/\(reference)/notes", [("form_token", "x"), ("note", "Ask the network")])

        #expect(sent.status == .forbidden)
        #expect(sent.text.contains("Ask the network</textarea>"))
        #expect(try site.records.notes(about: reference).isEmpty)
    }

    @Test(arguments: [
        ("/desk/account/password", "password"), ("/desk/account/authenticator/confirm", "code"),
        ("/desk/settings/notifications/webhooks", "secret"),
    ])
    func `no password, token or code is shown again`(_ path: String, _ field: String) throws {
        let sent = try site.visitor("ada").send(path, [("form_token", "x"), (field, "hunter22")])

        #expect(sent.status == .forbidden)
        #expect(!sent.text.contains("hunter22"))
    }

    @Test func `the login shows no words that another site sent`() throws {
        let sent = site.router.respond(
            to: Request(
                method: .post, path: "/desk/answers",
                headers: Headers([("Sec-Fetch-Site", "cross-site")]),
                form: Fields([("text", "Call this number")])))

        #expect(sent.status == .unauthorized)
        #expect(!sent.text.contains("Call this number"))
    }

    @Test func `an endless text is shown cut, and says so`() throws {
        let sent = try site.visitor("ada").send(
            "/desk/answers",
            [("form_token", "x"), ("text", String(repeating: "é ", count: 60_000))])

        #expect(sent.text.contains("It was longer"))
        #expect(sent.body.count < 80_000)
    }

    @Test(arguments: ["/desk/settings/people", "/desk/settings/audit"])
    func `settings are for admins`(_ path: String) throws {
        #expect(try site.visitor("bob").get(path).status == .forbidden)
        #expect(try site.visitor("ada").get(path).status == .ok)
    }

    @Test func `nobody can disable or demote themselves`() throws {
        let ada = try site.visitor("ada")

        let sent = try ada.post(
            "/desk/settings/people/1/disable", [], from: "/desk/settings/people")

        #expect(sent.status == .conflict)
        #expect(ada.get("/desk/settings/people").status == .ok)
    }

    @Test func `an admin adds somebody, who can log in with the password that is shown once`()
        throws
    {
        let ada = try site.visitor("ada")

        let shown = try ada.post(
            "/desk/settings/people", [("name", "eve"), ("role", "agent")],
            from: "/desk/settings/people")

        let password = try #require(
            shown.text.split(separator: "<li><code>").dropFirst().first?.prefix { $0 != "<" })
        #expect(site.login("eve", String(password)).status == .seeOther)
        let again = try ada.post(
            "/desk/settings/people", [("name", "Eve")], from: "/desk/settings/people")
        #expect(again.status == .conflict)
    }

    @Test func `pages of the desk are kept by nobody`() throws {
        let page = try site.visitor("ada").get("/desk/reports")

        #expect(page.headers["Cache-Control"] == "no-store")
        #expect(page.headers["X-Robots-Tag"] == "noindex")
    }
}
