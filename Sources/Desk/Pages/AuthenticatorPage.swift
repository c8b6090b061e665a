import Handrail
import Web

/// Shows the secret for an authenticator and asks for a code of it.
struct AuthenticatorPage: Page {
    static let template = "authenticator"

    let title: String
    let frame: PageFrame
    let formToken: String
    /// In groups of four, as people type it.
    let shownSecret: String
    let secret: String
    let url: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let code: TextField

    init(_ visit: Visit, _ totp: TOTP, site: String, _ mistakes: [ReportDraft.Mistake] = []) {
        title = mistakes.isEmpty ? "Set up an authenticator" : "Error: Set up an authenticator"
        frame = visit.frame()
        formToken = visit.formToken
        secret = totp.typedSecret
        let letters = Array(totp.typedSecret)
        shownSecret = stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
        url = totp.url(account: visit.agent.name, site: site)
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        code = TextField(
            "code", "Code that it shows now", value: "", isOptional: false, isShort: true,
            autocomplete: "one-time-code", mistakes: mistakes)
    }
}
