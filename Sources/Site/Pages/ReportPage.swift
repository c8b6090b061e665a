import FoundationEssentials
import Handrail
import Web

/// The report form, with what is known filled in and what was typed kept.
struct ReportPage: Page {
    static let template = "report"

    let title: String
    let frame = PageFrame(
        summary: "Tell us which error you see; no account needed.", section: .report,
        hasSearch: false, assets: ["report.css", "report.js"], banners: .all)
    let back: Link?
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    /// What is said at the button.
    let sendMistake: String?
    /// True when the page shows what was typed before: no draft may replace it.
    let isReturned: Bool
    let formToken: String
    /// The article that was followed, unless it has to be corrected.
    let hiddenArticle: String?
    /// The steps that were passed over in the guide.
    let skipped: [String]
    let summaryField: TextField
    let codeField: TextField
    let knownCodes: [Chip]
    let descriptionField: TextField
    let startField: TextField
    let zoneField: TextField
    let frequencyField: ChoiceField
    let triedField: ChoiceField?
    let placeFields: [TextField]
    let emailField: TextField
    let trap: ReportTrap
    let hasSuggestions: Bool
    let suggestions: ReportSuggestions

    init(
        _ form: ReportForm, _ mistakes: [ReportDraft.Mistake], formToken: String,
        in content: Content, suggestions: [Article], now: Date
    ) {
        let draft = form.draft
        let questions = ReportQuestions(draft, mistakes)
        title = mistakes.isEmpty ? "Report an error" : "Error: Report an error"
        back = content.article(slug: draft.article).map { Link($0) }
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map {
            MistakeLine($0, target: $0.field == "form_token" ? "send" : $0.field)
        }
        sendMistake = mistakes.first { $0.field == "form_token" }?.message
        isReturned = !mistakes.isEmpty || form.intent == .edit
        self.formToken = formToken
        hiddenArticle = questions.article == nil ? draft.article.ifAny : nil
        skipped = draft.skipped
        summaryField = questions.summary
        codeField = questions.code
        knownCodes = content.codes.map(Chip.init)
        descriptionField = questions.description
        startField = questions.start
        zoneField = questions.zone
        frequencyField = ChoiceField(frequency: draft, mistakes)
        triedField = ChoiceField(tried: draft, mistakes, in: content)
        placeFields = questions.place
        emailField = questions.email
        trap = ReportTrap(form.website)
        self.suggestions = ReportSuggestions(suggestions, for: draft, in: content, now: now)
        hasSuggestions = self.suggestions.hasNotices || self.suggestions.hasArticles
    }
}
