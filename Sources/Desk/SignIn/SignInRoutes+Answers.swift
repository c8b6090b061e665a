import HTTPServer
import SignIn
import Web

extension SignInRoutes {
    /// Asks for the code of the authenticator.
    func askCode(
        _ signIn: PendingSignIn, _ mistake: String? = nil, status: Status = .ok
    ) -> Response {
        var response = pages.render(SignInCodePage(mistake: mistake), status: status)
        response.headers["Set-Cookie"] = cookie.setting(pending.keep(signIn))
        response.headers["Cache-Control"] = "no-store"
        return response
    }

    /// How a failure ends the login; what somebody has to mend is logged.
    func failing(_ failure: SignInFailure) -> SignInEnd {
        if failure != .busy, failure != .codeRefused { log(failure.words) }
        return switch failure {
        case .unreachable: .unreachable
        case .busy: .busy
        case .codeRefused: .notFromHere
        case .unusable, .token: .unusable
        }
    }

    /// Says how it ended.
    func end(_ end: SignInEnd, _ signIn: PendingSignIn? = nil) -> Response {
        let page = SignInEndPage(end, provider: provider.settings.name, signIn)
        var response = over(pages.render(page, status: end.status))
        if let seconds = end.retryAfter { response.headers["Retry-After"] = "\(seconds)" }
        return response
    }

    /// Takes the cookie away.
    func over(_ response: Response) -> Response {
        var response = response
        response.headers.add("Set-Cookie", cookie.removing)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response
    }
}
