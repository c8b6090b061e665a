import Handrail
import Web

/// Asks for the code of the authenticator of somebody whom the provider has proved.
struct SignInCodePage: Page {
    static let template = "sign-in-code"

    let title: String
    let frame = PageFrame(
        hasSearch: false, assets: ["desk.css"], banners: .none, desk: DeskBar(agentName: nil))
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let code: TextField

    init(mistake: String?) {
        let mistakes = mistake.map { [ReportDraft.Mistake("code", $0)] } ?? []
        title = mistakes.isEmpty ? "Enter your code" : "Error: Enter your code"
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        code = TextField(
            "code", "Code of your authenticator, or a recovery code", value: "",
            isOptional: false, isShort: true, autocomplete: "one-time-code", mistakes: mistakes)
    }
}
