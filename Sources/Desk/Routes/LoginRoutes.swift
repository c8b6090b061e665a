import HTTPServer
import Handrail
import Web

/// Coming and going.
struct LoginRoutes: Sendable {
    let gate: Gate
    let login: Login
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.desk) { _, _ in .seeOther(Paths.deskReports) }
        desk.open(.get, Paths.deskLogin, ask)
        desk.open(.post, Paths.deskLogin, enter)
        desk.post(Paths.deskLogout, leave)
    }

    /// `GET /desk/login`
    @Sendable func ask(_ request: Request) throws -> Response {
        let next = LoginForm.path(request.query["next"])
        guard try gate.visit(request) == nil else { return .seeOther(next) }
        return pages.render(LoginPage(next: next))
    }

    /// `POST /desk/login`: a session of its own for each login, whatever cookie came.
    @Sendable func enter(_ request: Request) throws -> Response {
        let form = LoginForm(request.form)
        // A form of another site is sent with that site's name, or with none of its pages.
        if let site = request.headers["Sec-Fetch-Site"], site == "cross-site" {
            return pages.render(LoginPage(next: form.next), status: .forbidden)
        }
        do {
            guard let agent = try login.check(form, from: request.clientNetwork) else {
                return refuse(form, "Name, password or code is not right", .unprocessableContent)
            }
            try end(request)
            let id = try login.begin(for: agent, browser: request.headers["User-Agent"] ?? "")
            var response = Response.seeOther(form.next)
            response.headers["Set-Cookie"] = gate.cookie.setting(id)
            response.headers["Cache-Control"] = "no-store"
            return response
        } catch let problem as Problem {
            return problem.answer { refuse(form, $0, $1) }
        }
    }

    /// `POST /desk/logout`
    @Sendable func leave(_ request: Request, _ visit: Visit) throws -> Response {
        try end(request)
        var response = Response.seeOther(Paths.deskLogin)
        response.headers["Set-Cookie"] = gate.cookie.removing
        response.headers["Clear-Site-Data"] = "\"cache\""
        return response
    }

    /// Ends the session that the browser is in.
    private func end(_ request: Request) throws {
        guard let visit = try gate.visit(request) else { return }
        try gate.records.endSessions(
            of: visit.agent.id, publicID: visit.session.publicID, except: nil, by: visit.actor,
            at: visit.now)
    }

    private func refuse(_ form: LoginForm, _ message: String, _ status: Status) -> Response {
        pages.render(
            LoginPage(
                next: form.next, name: form.name, mistakes: [.init("name", message)]),
            status: status)
    }
}
