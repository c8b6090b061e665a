import HTTPServer
import Handrail
import Web

/// Tokens that let programs do things for somebody at the desk.
struct TokenRoutes: Sendable {
    let records: any DeskStore
    let pages: Pages

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskTokens) { try show($1) }
        desk.post(Paths.deskTokens, make)
        desk.post(Paths.deskTokens + "/revoke", revoke)
    }

    /// `GET /desk/account/tokens`
    @Sendable func show(
        _ visit: Visit, _ form: TokenForm = TokenForm(Fields()),
        _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) throws -> Response {
        let page = TokensPage(
            visit, try records.tokens(of: visit.agent.id), form, mistakes)
        return pages.render(page, status: status)
    }

    /// `POST /desk/account/tokens`
    @Sendable func make(_ request: Request, _ visit: Visit) throws -> Response {
        let form = TokenForm(request.form)
        let mistakes = form.mistakes(for: visit.agent)
        guard mistakes.isEmpty else {
            return try show(visit, form, mistakes, status: .unprocessableContent)
        }
        let token = OpaqueSecret.random(prefix: "hr_")
        _ = try records.addToken(
            form.name.trimmed, form.scopes, hash: token.hash, of: visit.agent, by: visit.actor,
            at: visit.now)
        return pages.render(ShownOncePage(visit, token: token.text, named: form.name.trimmed))
    }

    /// `POST /desk/account/tokens/revoke`
    @Sendable func revoke(_ request: Request, _ visit: Visit) throws -> Response {
        if let id = request.form["token"].flatMap({ Int64($0) }) {
            _ = try records.revokeToken(id, of: visit.agent.id, by: visit.actor, at: visit.now)
        }
        return .seeOther(Paths.deskTokens)
    }
}

/// A token that is wished for.
struct TokenForm {
    let name: String
    let scopes: [APIToken.Scope]

    init(_ fields: Fields) {
        name = fields["name"] ?? ""
        scopes = fields.all("scope").compactMap(APIToken.Scope.init)
    }

    /// What keeps it from being made.
    func mistakes(for agent: Agent) -> [ReportDraft.Mistake] {
        var mistakes: [ReportDraft.Mistake] = []
        if !(1...60).contains(name.trimmed.unicodeScalars.count) {
            mistakes.append(.init("name", "Enter what the token is for, in up to 60 characters"))
        }
        if scopes.isEmpty {
            mistakes.append(.init("scope", "Choose at least one thing that it may do"))
        }
        if scopes.contains(.admin), agent.role != .admin {
            mistakes.append(.init("scope", "Only admins can make tokens that administrate"))
        }
        return mistakes
    }
}
