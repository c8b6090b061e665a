import HTTPServer
import Handrail
import Web

/// Begins and ends the sessions of browsers.
struct Entrance: Sendable {
    let gate: Gate
    let login: Login

    /// A session of its own for each login, whatever cookie came; leads on to a path.
    func enter(_ agent: Agent, _ request: Request, next: String) throws -> Response {
        try leave(request)
        let id = try login.begin(for: agent, browser: request.headers["User-Agent"] ?? "")
        var response = Response.seeOther(next)
        response.headers["Set-Cookie"] = gate.cookie.setting(id)
        response.headers["Cache-Control"] = "no-store"
        return response
    }

    /// Ends the session that the browser is in.
    func leave(_ request: Request) throws {
        guard let visit = try gate.visit(request) else { return }
        try gate.records.endSessions(
            of: visit.agent.id, publicID: visit.session.publicID, except: nil, by: visit.actor,
            at: visit.now)
    }

    /// Whether another site sends this form: such a form is sent with that site's name.
    func isForeign(_ request: Request) -> Bool {
        request.headers["Sec-Fetch-Site"] == "cross-site"
    }
}
