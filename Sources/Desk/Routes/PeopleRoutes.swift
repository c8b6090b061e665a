import HTTPServer
import Handrail
import Web

/// Who works at the desk: for admins.
struct PeopleRoutes: Sendable {
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskSettings) { _, visit in
            .seeOther(visit.agent.role == .admin ? Paths.deskPeople : Paths.deskAccount)
        }
        desk.adminGet(Paths.deskPeople) { try show($1) }
        desk.adminPost(Paths.deskPeople, add)
        desk.adminPost(Paths.deskPeople + "/{id}/role", changeRole)
        desk.adminPost(Paths.deskPeople + "/{id}/reset", reset)
        desk.adminPost(Paths.deskPeople + "/{id}/disable") { try setDisabled(true, $0, $1) }
        desk.adminPost(Paths.deskPeople + "/{id}/enable") { try setDisabled(false, $0, $1) }
    }

    /// `GET /desk/settings/people`
    @Sendable func show(
        _ visit: Visit, name: String = "", _ mistakes: [ReportDraft.Mistake] = [],
        status: Status = .ok
    ) throws -> Response {
        pages.render(
            PeoplePage(visit, try records.agents(), name: name, mistakes), status: status)
    }

    /// `POST /desk/settings/people`: with a password that is made here and shown once.
    @Sendable func add(_ request: Request, _ visit: Visit) throws -> Response {
        let typed = request.form["name"] ?? ""
        guard let name = AgentName(typed) else {
            return try show(
                visit, name: typed,
                [.init("name", "Enter a name of 2 to 40 letters, digits, dots and hyphens")],
                status: .unprocessableContent)
        }
        let password = OpaqueSecret.password()
        let agent = NewAgent(
            name: name, role: Role(rawValue: request.form["role"] ?? "") ?? .agent,
            passwordHash: try PasswordHash(of: password.text).text)
        do {
            let added = try records.addAgent(agent, by: visit.actor, at: visit.now)
            return pages.render(ShownOncePage(visit, password: password.text, of: added.name))
        } catch let problem as Problem {
            return try show(
                visit, name: typed, [.init("name", problem.message)],
                status: problem.explanation.status)
        }
    }

    /// `POST /desk/settings/people/{id}/role`
    @Sendable func changeRole(_ request: Request, _ visit: Visit) throws -> Response {
        let agent = try other(request, visit)
        let role = Role(rawValue: request.form["role"] ?? "") ?? agent.role
        _ = try records.changeAgent(
            agent.id, AgentChange(role: role), by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskPeople)
    }

    /// `POST /desk/settings/people/{id}/reset`: a new password, no second factor, no account of a
    /// provider, no sessions.
    @Sendable func reset(_ request: Request, _ visit: Visit) throws -> Response {
        let agent = try other(request, visit)
        let password = OpaqueSecret.password()
        let change = AgentChange(
            passwordHash: try PasswordHash(of: password.text).text, removesTOTP: true,
            removesSignIn: true)
        _ = try records.changeAgent(agent.id, change, by: visit.actor, at: visit.now)
        return pages.render(ShownOncePage(visit, password: password.text, of: agent.name))
    }

    private func setDisabled(
        _ isDisabled: Bool, _ request: Request, _ visit: Visit
    ) throws -> Response {
        let agent = try other(request, visit)
        _ = try records.changeAgent(
            agent.id, AgentChange(isDisabled: isDisabled), by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskPeople)
    }

    /// Somebody else: who could lock themselves out would, one day.
    private func other(_ request: Request, _ visit: Visit) throws -> Agent {
        let id = try request.parameter("id") { Int64($0) }
        guard let agent = try records.agent(id: id) else { throw Refusal.notFound }
        guard agent.id != visit.agent.id else {
            throw Problem(.conflict, "Ask another admin: nobody can do this to themselves.")
        }
        return agent
    }
}
