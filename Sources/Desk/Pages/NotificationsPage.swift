import Handrail
import Web

/// Who is told of what happens, and what was sent.
struct NotificationsPage: Page {
    static let template = "notifications"

    let title: String
    let frame: PageFrame
    let settings: [Choice]
    let formToken: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    /// What mail does, in sentences.
    let mailWords: [String]
    let hasWebhooks: Bool
    let webhooks: [WebhookRow]
    let url: TextField
    let forms: [FormChoice]
    let kindMistake: String?
    let kinds: [KindChoice]
    let log: DeliveryLog

    struct WebhookRow {
        let id: String
        let host: String
        let webhookForm: String
        let toldOf: String
        let added: Moment
    }

    struct FormChoice {
        let value: String
        let words: String
        let isChosen: Bool
    }

    struct KindChoice {
        let value: String
        let words: String
        let isChosen: Bool
    }

    /// `form` is what was sent and comes back; nil before anything was.
    init(
        _ visit: Visit, _ webhooks: [Webhook], _ settings: DeskSettings, _ log: DeliveryLog,
        _ form: WebhookForm?, _ mistakes: [ReportDraft.Mistake]
    ) {
        title = mistakes.isEmpty ? "Notifications" : "Error: Notifications"
        frame = visit.frame(.settings)
        self.settings = SettingsNav.choices(at: Paths.deskNotifications)
        formToken = visit.formToken
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        mailWords = NotificationsPage.words(settings.mail)
        hasWebhooks = !webhooks.isEmpty
        self.webhooks = webhooks.map {
            WebhookRow(
                id: String($0.id), host: $0.address.host, webhookForm: $0.form.words,
                toldOf: $0.kinds.map(\.words).joined(separator: ", "),
                added: Moment($0.createdAt, now: visit.now))
        }
        url = TextField(
            "url", "Address", value: form?.url ?? "",
            hint: "It begins with https:// and may hold a secret of the receiver.",
            isOptional: false, autocomplete: "off", mistakes: mistakes)
        forms = Webhook.Form.allCases.map {
            FormChoice(
                value: $0.rawValue, words: $0.words, isChosen: $0 == form?.form ?? .json)
        }
        kindMistake = mistakes.first { $0.field == "kind" }?.message
        kinds = NotificationKind.choices.map {
            KindChoice(
                value: $0.rawValue, words: $0.words,
                isChosen: form?.kinds.contains($0) ?? ($0 != .reportAnswered))
        }
        self.log = log
    }

    private static func words(_ mail: DeskSettings.Mail?) -> [String] {
        guard let mail else {
            return ["No mail is sent: start the server with --smtp-url to change that."]
        }
        let team =
            mail.team.isEmpty
            ? "No address of the team is told: --mail-to adds one."
            : "New reports, messages, spikes and outages are told to \(mail.team.joined(separator: ", "))."
        return [
            "Mails come from \(mail.from).", team,
            "Reporters who asked for it and confirmed their address get answers by mail.",
        ]
    }
}

extension Webhook.Form {
    /// How it is written, for whom.
    fileprivate var words: String {
        switch self {
        case .json: "JSON, for programs"
        case .slack: "Text, for Slack, Mattermost and the like"
        }
    }
}

extension NotificationKind {
    /// What it is told of.
    var words: String {
        switch self {
        case .reportCreated: "New report"
        case .reportMessage: "Message of a reporter"
        case .reportAnswered: "Answer of the team"
        case .spikeBegan: "Spike of a code"
        case .outageOpened: "Outage opened"
        case .outageClosed: "Outage closed"
        case .mailAsked: "Question whether an address is right"
        case .webhookTest: "Test"
        }
    }
}
