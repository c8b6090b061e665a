import Web

/// Says why a login with the provider led nowhere, and where to go.
struct SignInEndPage: Page {
    static let template = "sign-in-end"

    let title: String
    let frame = PageFrame(
        hasSearch: false, assets: ["desk.css"], banners: .none, desk: DeskBar(agentName: nil))
    let message: String
    let href: String
    let link: String

    /// `signIn` is what was under way; nil when that is not known.
    init(_ end: SignInEnd, provider: String, _ signIn: PendingSignIn?) {
        (title, message) = end.words(provider)
        switch signIn {
        case .connecting:
            href = Paths.deskAccount
            link = "To your account"
        case .login(_, let next), .code(_, let next):
            href = Paths.deskLogin(leadingTo: next)
            link = "To the login page"
        case nil:
            href = Paths.deskLogin
            link = "To the login page"
        }
    }
}
