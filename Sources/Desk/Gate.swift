import FoundationEssentials
import HTTPServer
import Handrail
import SignIn
import Web

/// Lets people of the desk in, and nobody else.
struct Gate: Sendable {
    let records: any DeskStore
    let secret: Secret
    let cookie: Cookie
    let pages: Pages
    /// Whom people may log in with; nil for nobody.
    let provider: SignInProvider?
    let now: @Sendable () -> Date

    /// Whom a page is for.
    enum Audience: Sendable {
        case everyone, admins
    }

    /// Who is there; nil for somebody who is not logged in.
    func visit(_ request: Request) throws -> Visit? {
        let now = now()
        guard let id = Cookie.value(in: request),
            let (session, agent) = try records.session(idHash: OpaqueSecret(id).hash, at: now)
        else { return nil }
        return Visit(
            agent: agent, session: session, formToken: secret.deskToken(of: session), now: now,
            openOutages: try records.openOutageCount())
    }

    /// The page for logging in, with the provider's button where there is one.
    func show(_ page: LoginPage, status: Status = .ok) -> Response {
        guard let provider else { return pages.render(page, status: status) }
        var page = page
        page.provider = ProviderOffer(providerName: provider.settings.name, leadsTo: page.next)
        return leading(pages.render(page, status: status))
    }

    /// A page with a form that leads to the provider: browsers look at where a form's answer
    /// leads, too (Content Security Policy Level 3, section 6.4.1).
    func leading(_ response: Response) -> Response {
        guard let provider else { return response }
        var response = response
        response.headers["Content-Security-Policy"] = SecurityHeaders.policy(
            leadingTo: [provider.origin()])
        return response
    }

    /// Answers a request that changes nothing. Who is not logged in is led to where
    /// they can, and back.
    func pass(
        _ request: Request, for audience: Audience, _ handler: DeskRouter.Handler
    ) throws -> Response {
        guard let visit = try visit(request) else {
            let here = request.path + request.query.suffix
            return unkept(.seeOther(Paths.deskLogin(leadingTo: here)))
        }
        return try answer(request, visit, audience, handler)
    }

    /// Answers a form. What was written is not lost when the session is over, or the form is
    /// refused: the page that says so shows it.
    func passForm(
        _ request: Request, for audience: Audience, _ handler: DeskRouter.Handler
    ) throws -> Response {
        guard let visit = try visit(request) else {
            return unkept(show(overPage(request), status: .unauthorized))
        }
        guard secret.areSame(request.form["form_token"] ?? "", visit.formToken) else {
            return unkept(
                pages.render(refused(.stale, request, visit), status: .forbidden))
        }
        return try answer(request, visit, audience, handler)
    }

    private func answer(
        _ request: Request, _ visit: Visit, _ audience: Audience, _ handler: DeskRouter.Handler
    ) throws -> Response {
        guard audience == .everyone || visit.agent.role == .admin else {
            return unkept(pages.render(refused(.adminsOnly, request, visit), status: .forbidden))
        }
        do {
            return unkept(try handler(request, visit))
        } catch let problem as Problem where problem.kind != .notFound {
            return unkept(
                problem.answer { message, status in
                    pages.render(refused(.problem(message), request, visit), status: status)
                })
        }
    }

    /// Asks for the login, and leads back to where the form was.
    private func overPage(_ request: Request) -> LoginPage {
        let steps = request.path.split(separator: "/").prefix(3)
        let hasForms = steps.count > 1 && ["reports", "outages", "answers"].contains(steps[1])
        return LoginPage(
            next: hasForms ? "/" + steps.joined(separator: "/") : Paths.desk, isOver: true,
            unsent: UnsentWords(request))
    }

    private func refused(
        _ reason: RefusedPage.Reason, _ request: Request, _ visit: Visit
    ) -> RefusedPage {
        RefusedPage(reason, visit, unsent: UnsentWords(request))
    }

    /// Nobody keeps what the desk shows.
    private func unkept(_ response: Response) -> Response {
        var response = response
        if response.headers["Cache-Control"] == nil {
            response.headers["Cache-Control"] = "no-store"
        }
        response.headers["X-Robots-Tag"] = "noindex"
        return response
    }
}
