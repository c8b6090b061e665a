import HTTPServer
import Handrail
import SignIn
import Web

/// Logging in with a provider: to it, back, and the code of the authenticator.
struct SignInRoutes: Sendable {
    let provider: SignInProvider
    let pending: PendingSignIns
    let entrance: Entrance
    let limits: DeskLimits
    let cookie: SignInCookie
    let secret: Secret
    let pages: Pages
    /// Is told what an admin has to mend.
    let log: @Sendable (String) -> Void

    func add(to desk: inout DeskRouter) {
        desk.open(.post, Paths.deskSignIn, begin)
        desk.open(.get, Paths.deskSignInCallback, comeBack)
        desk.open(.post, Paths.deskSignInCode, confirm)
        desk.post(Paths.deskConnection, connect)
        desk.post(Paths.deskConnection + "/remove", disconnect)
    }

    /// `POST /desk/login/oidc`
    @Sendable func begin(_ request: Request) throws -> Response {
        let next = LoginForm.path(request.form["next"])
        guard !entrance.isForeign(request) else {
            return entrance.gate.show(LoginPage(next: next), status: .forbidden)
        }
        do {
            try limits.take(client: request.clientNetwork)
            return leadAway { .login($0, next: next) }
        } catch let problem as Problem {
            return problem.answer { message, status in
                let page = LoginPage(next: next, mistakes: [.init("name", message)])
                return entrance.gate.show(page, status: status)
            }
        }
    }

    /// `POST /desk/account/sign-in`
    @Sendable func connect(_ request: Request, _ visit: Visit) throws -> Response {
        try limits.take(client: request.clientNetwork)
        // Who finds a session open would have a way in that outlives it.
        let password = request.form["proof"] ?? ""
        guard try entrance.gate.records.isPassword(password, of: visit.agent) else {
            return end(.wrongPassword, .connecting(.random(), session: visit.session.publicID))
        }
        return leadAway { .connecting($0, session: visit.session.publicID) }
    }

    /// `POST /desk/account/sign-in/remove`
    @Sendable func disconnect(_ request: Request, _ visit: Visit) throws -> Response {
        try entrance.gate.records.disconnect(visit.agent.id, by: visit.actor, at: visit.now)
        return .seeOther(Paths.deskAccount + "#sign-in")
    }

    /// `GET /desk/login/oidc/callback` (RFC 6749, sections 4.1.2 and 4.1.2.1)
    @Sendable func comeBack(_ request: Request) throws -> Response {
        guard let signIn = SignInCookie.value(in: request).flatMap(pending.take),
            let attempt = signIn.attempt, isOurs(request, attempt)
        else { return end(.notFromHere) }
        if let error = request.query["error"] {
            return end(error == "access_denied" ? .denied : .refused, signIn)
        }
        guard let code = request.query["code"] else { return end(.notFromHere, signIn) }
        do {
            let proven = try provider.identity(for: code, attempt)
            return try finish(signIn, proven, request)
        } catch let failure as SignInFailure {
            return end(failing(failure), signIn)
        }
    }

    /// `POST /desk/login/oidc/code`
    @Sendable func confirm(_ request: Request) throws -> Response {
        guard !entrance.isForeign(request),
            let signIn = SignInCookie.value(in: request).flatMap(pending.take),
            case .code(let identity, let next) = signIn,
            let agent = try entrance.gate.records.agent(connectedWith: identity)
        else { return end(.notFromHere) }
        do {
            let code = request.form["code"] ?? ""
            let isRight = try entrance.login.check(code, of: agent, from: request.clientNetwork)
            guard isRight else {
                return askCode(
                    signIn, "The code is not right", status: .unprocessableContent)
            }
            return over(try entrance.enter(agent, request, next: next))
        } catch let problem as Problem {
            return problem.answer { askCode(signIn, $0, status: $1) }
        }
    }

    /// Leads to the provider; when it cannot be reached, says so.
    private func leadAway(_ signIn: (SignInAttempt) -> PendingSignIn) -> Response {
        let signIn = signIn(.random())
        do throws(SignInFailure) {
            guard let attempt = signIn.attempt else { return end(.notFromHere) }
            var response = Response.seeOther(try provider.address(for: attempt))
            response.headers["Set-Cookie"] = cookie.setting(pending.keep(signIn))
            response.headers["Cache-Control"] = "no-store"
            return response
        } catch {
            return end(failing(error), signIn)
        }
    }

    /// Whether the answer is to what this browser asked, and of the provider that was asked
    /// (RFC 9207).
    private func isOurs(_ request: Request, _ attempt: SignInAttempt) -> Bool {
        secret.areSame(request.query["state"] ?? "", attempt.state)
            && request.query["iss"] ?? provider.settings.issuer == provider.settings.issuer
    }

    private func finish(
        _ signIn: PendingSignIn, _ proven: ProvenIdentity, _ request: Request
    ) throws -> Response {
        switch signIn {
        case .login(_, let next): try enter(proven, request, next: next)
        case .connecting(_, let session):
            try connect(proven.identity, signIn, of: session, request)
        case .code: end(.notFromHere)
        }
    }

    /// Nobody becomes an agent by the provider's word: the account has to be connected.
    private func enter(
        _ proven: ProvenIdentity, _ request: Request, next: String
    ) throws -> Response {
        guard let agent = try entrance.gate.records.agent(connectedWith: proven.identity) else {
            return end(.unknown)
        }
        guard !agent.isDisabled else {
            try entrance.login.refuse(agent)
            return end(.disabled)
        }
        guard !agent.hasTOTP || proven.isMultiFactor else {
            return askCode(.code(proven.identity, next: next))
        }
        return over(try entrance.enter(agent, request, next: next))
    }

    /// Only the session that asked for it is connected.
    private func connect(
        _ identity: ProviderIdentity, _ signIn: PendingSignIn, of session: String,
        _ request: Request
    ) throws -> Response {
        guard let visit = try entrance.gate.visit(request), visit.session.publicID == session
        else { return end(.notFromHere) }
        do {
            try entrance.gate.records.connect(
                identity, to: visit.agent.id, by: visit.actor, at: visit.now)
            return over(.seeOther(Paths.deskAccount + "#sign-in"))
        } catch let problem as Problem where problem.kind == .conflict {
            return end(.taken(problem.message), signIn)
        }
    }
}
