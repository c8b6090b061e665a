import Handrail
import Web

/// Asks for name, password and code.
struct LoginPage: Page {
    static let template = "login"

    let title: String
    let frame = PageFrame(
        hasSearch: false, assets: ["desk.css", "desk-drafts.js"], banners: .none,
        desk: DeskBar(agentName: nil))
    let next: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let name: TextField
    let password: TextField
    let code: TextField
    /// True when somebody sent a form after their session was over.
    let isOver: Bool
    /// What was written in that form.
    let unsent: UnsentWords?
    /// Whom one may log in with instead; nil for nobody.
    var provider: ProviderOffer?

    init(
        next: String = Paths.desk, name: String = "", mistakes: [ReportDraft.Mistake] = [],
        isOver: Bool = false, unsent: UnsentWords? = nil
    ) {
        title = mistakes.isEmpty ? "Log in" : "Error: Log in"
        self.next = next
        self.isOver = isOver
        self.unsent = unsent
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        self.name = TextField(
            "name", "Name", value: name, isOptional: false, autocomplete: "username",
            mistakes: mistakes)
        password = TextField(
            "password", "Password", value: "", type: "password", isOptional: false,
            autocomplete: "current-password", mistakes: [])
        code = TextField(
            "code", "Code of your authenticator, or a recovery code", value: "",
            hint: "Leave it empty if you have set up none.", isShort: true,
            autocomplete: "one-time-code", mistakes: [])
    }
}
