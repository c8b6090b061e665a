import FoundationEssentials
import Handrail
import Web

/// What somebody at the desk can do about themselves.
struct AccountPage: Page {
    static let template = "account"

    let title: String
    let frame: PageFrame
    let formToken: String
    let name: String
    let role: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let passwordFields: [TextField]
    let hasTOTP: Bool
    /// `9 recovery codes are left`
    let recoveryCodes: String
    let own: TextField
    /// The password once more, for connecting an account.
    let proof: TextField
    /// Nil when there is no provider.
    let signIn: AccountSignIn?
    let sessions: [SessionRow]
    let hasOthers: Bool

    /// A browser in which they are logged in.
    struct SessionRow {
        let publicID: String
        let browser: String
        let begun: Moment
        let seen: Moment
        let isThis: Bool
    }

    init(
        _ visit: Visit, _ mistakes: [ReportDraft.Mistake], sessions: [DeskSession],
        recoveryCodes: Int, signIn: AccountSignIn? = nil
    ) {
        title = mistakes.isEmpty ? "Your account" : "Error: Your account"
        frame = visit.frame()
        formToken = visit.formToken
        self.signIn = signIn
        name = visit.agent.name
        role = visit.agent.role == .admin ? "an admin" : "an agent"
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        passwordFields = AccountPage.passwordFields(mistakes)
        hasTOTP = visit.agent.hasTOTP
        self.recoveryCodes = recoveryCodes.counted("recovery code") + " left"
        own = TextField(
            "own", "Your password", value: "", type: "password", isOptional: false,
            isShort: true, autocomplete: "current-password", mistakes: mistakes)
        proof = TextField(
            "proof", "Your password here", value: "", type: "password", isOptional: false,
            isShort: true, autocomplete: "current-password", mistakes: mistakes)
        self.sessions = sessions.map {
            SessionRow(
                publicID: $0.publicID, browser: $0.browser.ifAny ?? "a browser without a name",
                begun: Moment($0.createdAt, now: visit.now),
                seen: Moment($0.seenAt, now: visit.now),
                isThis: $0.publicID == visit.session.publicID)
        }
        hasOthers = sessions.count > 1
    }

    private static func passwordFields(_ mistakes: [ReportDraft.Mistake]) -> [TextField] {
        [
            TextField(
                "current", "Present password", value: "", type: "password", isOptional: false,
                autocomplete: "current-password", mistakes: mistakes),
            TextField(
                "password", "New password", value: "",
                hint: "At least 12 characters. A few words in a row are good.", type: "password",
                isOptional: false, autocomplete: "new-password", mistakes: mistakes),
            TextField(
                "repeated", "New password again", value: "", type: "password", isOptional: false,
                autocomplete: "new-password", mistakes: mistakes),
        ]
    }
}
