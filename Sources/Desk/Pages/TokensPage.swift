import Handrail
import Web

/// The tokens of somebody, and a form for another one.
struct TokensPage: Page {
    static let template = "tokens"

    let title: String
    let frame: PageFrame
    let formToken: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let name: TextField
    let scopeMistake: String?
    let choices: [ScopeChoice]
    let hasTokens: Bool
    let tokens: [TokenRow]

    struct ScopeChoice {
        let value: String
        let words: String
        let isChosen: Bool
    }

    struct TokenRow {
        let id: String
        let tokenName: String
        let scopes: String
        let made: Moment
        let used: Moment?
        let isRevoked: Bool
    }

    init(
        _ visit: Visit, _ tokens: [APIToken], _ form: TokenForm, _ mistakes: [ReportDraft.Mistake]
    ) {
        title = mistakes.isEmpty ? "Tokens for programs" : "Error: Tokens for programs"
        frame = visit.frame()
        formToken = visit.formToken
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        name = TextField(
            "name", "What it is for", value: form.name, hint: "Such as “Weekly figures”.",
            isOptional: false, autocomplete: "off", mistakes: mistakes)
        scopeMistake = mistakes.first { $0.field == "scope" }?.message
        choices = APIToken.Scope.allCases
            .filter { $0 != .admin || visit.agent.role == .admin }
            .map {
                ScopeChoice(
                    value: $0.rawValue, words: $0.words, isChosen: form.scopes.contains($0))
            }
        hasTokens = !tokens.isEmpty
        self.tokens = tokens.map {
            TokenRow(
                id: String($0.id), tokenName: $0.name,
                scopes: $0.scopes.map(\.rawValue).joined(separator: ", "),
                made: Moment($0.createdAt, now: visit.now),
                used: $0.usedAt.map { Moment($0, now: visit.now) }, isRevoked: $0.isRevoked)
        }
    }
}

extension APIToken.Scope {
    /// What it lets a program do.
    var words: String {
        switch self {
        case .reportsRead: "Read reports"
        case .reportsWrite: "Change reports, answer them and add notes"
        case .admin: "Read the audit log"
        }
    }
}
