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
