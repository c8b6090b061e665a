import Handrail
import Web

/// The report form, with what is known filled in and what was typed kept.
struct ReportPage: Page {
    static let template = "report"

    let title: String
    let frame = PageFrame(
        summary: "Tell us which error you see; no account needed.", section: .report,
        hasSearch: false, banners: .all)
    let back: Link?
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let formToken: String
    /// The article that was followed, unless it has to be corrected.
    let hiddenArticle: String?
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
    let trap: Trap
    let hasSuggestions: Bool
    let suggestions: [Row]

    /// The field that people leave empty; shown only when it is not.
    struct Trap {
        let trapClass: String
        /// True while it is hidden: the keyboard passes it by.
        let isSkipped: Bool
        let name: String
        let label: String
        let value: String
        let type = "text"
        let autocomplete: String? = "off"
        let isOptional = false
        let isShort = false
        let mistake: String?
        let described: String?
    }

    init(
        _ form: ReportForm, _ mistakes: [ReportDraft.Mistake], formToken: String,
        in content: Content, suggestions: [Article]
    ) {
        let draft = form.draft
        let questions = ReportQuestions(draft, mistakes)
        title = mistakes.isEmpty ? "Report an error" : "Error: Report an error"
        back = content.article(slug: draft.article).map { Link($0) }
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map {
            MistakeLine($0, target: $0.field == "form_token" ? "send" : $0.field)
        }
        self.formToken = formToken
        hiddenArticle = questions.article == nil ? draft.article.ifAny : nil
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
        trap = Trap(form.website)
        self.suggestions = suggestions.map { Row($0) }
        hasSuggestions = !suggestions.isEmpty
    }
}

extension ReportPage.Trap {
    fileprivate init(_ value: String) {
        let field = TextField(
            "website", "Leave this empty", value: value,
            mistakes: value.isEmpty ? [] : [.init("website", "Empty this field")])
        trapClass = value.isEmpty ? "trap" : "shown"
        isSkipped = value.isEmpty
        name = field.name
        label = field.label
        self.value = value
        mistake = field.mistake
        described = field.described
    }
}
