import Handrail
import Web

/// Who works at the desk.
struct PeoplePage: Page {
    static let template = "people"

    let title: String
    let frame: PageFrame
    let settings: [Choice]
    let formToken: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let name: TextField
    let people: [Person]

    struct Person {
        let id: String
        let agentName: String
        let isAdmin: Bool
        let isDisabled: Bool
        let hasTOTP: Bool
        let since: Moment
        let isThis: Bool
    }

    init(_ visit: Visit, _ agents: [Agent], name: String, _ mistakes: [ReportDraft.Mistake]) {
        title = mistakes.isEmpty ? "People" : "Error: People"
        frame = visit.frame(.settings)
        settings = SettingsNav.choices(at: Paths.deskPeople)
        formToken = visit.formToken
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        self.name = TextField(
            "name", "Name", value: name, hint: "What they log in with.", isOptional: false,
            isShort: true, autocomplete: "off", mistakes: mistakes)
        people = agents.map {
            Person(
                id: String($0.id), agentName: $0.name, isAdmin: $0.role == .admin,
                isDisabled: $0.isDisabled, hasTOTP: $0.hasTOTP,
                since: Moment($0.createdAt, now: visit.now), isThis: $0.id == visit.agent.id)
        }
    }
}

/// The pages of the settings.
enum SettingsNav {
    /// All of them, the one at this path current.
    static func choices(at path: String) -> [Choice] {
        [
            (Paths.deskPeople, "People"), (Paths.deskNotifications, "Notifications"),
            (Paths.deskPrivacy, "Privacy"),
            (Paths.deskAudit, "What was done"),
        ].map { Choice(href: $0, title: $1, isCurrent: $0 == path) }
    }
}
