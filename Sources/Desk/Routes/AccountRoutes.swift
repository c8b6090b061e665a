import FoundationEssentials
import HTTPServer
import Handrail
import Indexing
import SignIn
import Web

/// What people of the desk do about themselves: password, second factor, sessions.
struct AccountRoutes: Sendable {
    let editions: CurrentEdition
    let records: any DeskStore
    let pages: Pages
    let gate: Gate

    func add(to desk: inout DeskRouter) {
        desk.get(Paths.deskAccount) { try show($1) }
        desk.post(Paths.deskAccount + "/password", changePassword)
        desk.post(Paths.deskAccount + "/authenticator", setUp)
        desk.post(Paths.deskAccount + "/authenticator/confirm", confirm)
        desk.post(Paths.deskAccount + "/authenticator/remove", remove)
        desk.post(Paths.deskAccount + "/sessions/end", endSessions)
    }

    /// `GET /desk/account`
    @Sendable func show(
        _ visit: Visit, _ mistakes: [ReportDraft.Mistake] = [], status: Status = .ok
    ) throws -> Response {
        let page = AccountPage(
            visit, mistakes, sessions: try records.sessions(of: visit.agent.id, at: visit.now),
            recoveryCodes: try records.recoveryCodeCount(of: visit.agent.id),
            signIn: try signIn(of: visit))
        return gate.leading(pages.render(page, status: status))
    }

    /// `POST /desk/account/password`: all other sessions end.
    @Sendable func changePassword(_ request: Request, _ visit: Visit) throws -> Response {
        let form = PasswordForm(request.form)
        guard try records.isPassword(form.current, of: visit.agent) else {
            return try show(
                visit, [.init("current", "Enter the password that you log in with now")],
                status: .unprocessableContent)
        }
        guard form.mistakes.isEmpty else {
            return try show(visit, form.mistakes, status: .unprocessableContent)
        }
        let change = AgentChange(
            passwordHash: try PasswordHash(of: form.chosen).text, removesSignIn: true,
            keptSession: visit.session.publicID)
        _ = try records.changeAgent(visit.agent.id, change, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskAccount + "#password-heading")
    }

    /// `POST /desk/account/authenticator`: shows a secret; nothing is stored before a
    /// code of it comes.
    @Sendable func setUp(_ request: Request, _ visit: Visit) throws -> Response {
        pages.render(AuthenticatorPage(visit, .random(), site: site))
    }

    /// `POST /desk/account/authenticator/confirm`
    @Sendable func confirm(_ request: Request, _ visit: Visit) throws -> Response {
        guard let totp = TOTP(typedSecret: request.form["secret"] ?? "") else {
            return .seeOther(Paths.deskAccount)
        }
        guard let step = totp.step(of: request.form["code"] ?? "", at: visit.now) else {
            let mistake = ReportDraft.Mistake(
                "code", "Enter the six digits that your authenticator shows right now")
            return pages.render(
                AuthenticatorPage(visit, totp, site: site, [mistake]),
                status: .unprocessableContent)
        }
        let codes = (0..<10).map { _ in OpaqueSecret.recoveryCode() }
        try records.setTOTP(
            NewTOTP(secret: totp.secret, recoveryCodeHashes: codes.map(\.hash)),
            of: visit.agent.id, by: visit.actor, at: visit.now)
        _ = try records.useTOTP(step: step, of: visit.agent.id)
        return pages.render(ShownOncePage(visit, recoveryCodes: codes.map(\.text)))
    }

    /// `POST /desk/account/authenticator/remove`
    @Sendable func remove(_ request: Request, _ visit: Visit) throws -> Response {
        guard try records.isPassword(request.form["own"] ?? "", of: visit.agent) else {
            return try show(
                visit, [.init("own", "Enter the password that you log in with")],
                status: .unprocessableContent)
        }
        try records.setTOTP(nil, of: visit.agent.id, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskAccount)
    }

    /// `POST /desk/account/sessions/end`: one, or all but this one.
    @Sendable func endSessions(_ request: Request, _ visit: Visit) throws -> Response {
        try records.endSessions(
            of: visit.agent.id, publicID: request.form["session"],
            except: visit.session.publicID, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskAccount + "#sessions")
    }

    /// A connection with a provider of earlier is none with this one.
    private func signIn(of visit: Visit) throws -> AccountSignIn? {
        guard let provider = gate.provider?.settings else { return nil }
        let connection = try records.signInConnection(of: visit.agent.id)
        let isCurrent = connection?.identity.issuer == provider.issuer
        return AccountSignIn(provider: provider.name, isCurrent ? connection : nil, visit)
    }

    private var site: String { editions.value.content.settings.name }
}

extension DeskStore {
    /// Whether a password is an agent's.
    func isPassword(_ password: String, of agent: Agent) throws -> Bool {
        guard let name = AgentName(agent.name),
            let stored = try credentials(ofAgentNamed: name)?.passwordHash,
            password.unicodeScalars.count <= PasswordHash.lengths.upperBound
        else { return false }
        return try PasswordHash(stored: stored)?.isOf(password) ?? false
    }
}
