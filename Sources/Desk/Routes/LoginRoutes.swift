import HTTPServer
import Handrail
import Web

/// Coming and going.
struct LoginRoutes: Sendable {
    let entrance: Entrance

    private var gate: Gate { entrance.gate }

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
        return gate.show(LoginPage(next: next))
    }

    /// `POST /desk/login`
    @Sendable func enter(_ request: Request) throws -> Response {
        let form = LoginForm(request.form)
        guard !entrance.isForeign(request) else {
            return gate.show(LoginPage(next: form.next), status: .forbidden)
        }
        do {
            guard let agent = try entrance.login.check(form, from: request.clientNetwork) else {
                return refuse(form, "Name, password or code is not right", .unprocessableContent)
            }
            return try entrance.enter(agent, request, next: form.next)
        } catch let problem as Problem {
            return problem.answer { refuse(form, $0, $1) }
        }
    }

    /// `POST /desk/logout`
    @Sendable func leave(_ request: Request, _ visit: Visit) throws -> Response {
        try entrance.leave(request)
        var response = Response.seeOther(Paths.deskLogin)
        response.headers["Set-Cookie"] = gate.cookie.removing
        response.headers["Clear-Site-Data"] = "\"cache\""
        return response
    }

    private func refuse(_ form: LoginForm, _ message: String, _ status: Status) -> Response {
        gate.show(
            LoginPage(
                next: form.next, name: form.name, mistakes: [.init("name", message)]),
            status: status)
    }
}
