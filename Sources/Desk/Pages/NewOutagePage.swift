import FoundationEssentials
import Handrail
import Web

/// The form that opens an outage.
struct NewOutagePage: Page {
    static let template = "outage-new"

    let title: String
    let frame: PageFrame
    let formToken: String
    let key: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let titleField: TextField
    let codeField: TextField
    let wordsField: TextField
    let sinceField: TextField
    let endField: TextField
    let knownCodes: [Chip]
    /// The references of the reports that are linked at once.
    let chosen: [String]
    /// `12 reports`; nil for none.
    let chosenCount: String?

    init(
        _ visit: Visit, _ form: NewOutageForm, key: String, _ mistakes: [ReportDraft.Mistake],
        in content: Content
    ) {
        title = (mistakes.isEmpty ? "" : "Error: ") + "Open an outage"
        frame = visit.frame(.outages, assets: ["outages.css"])
        formToken = visit.formToken
        self.key = key
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        titleField = TextField(
            "title", "What is wrong", value: form.title,
            hint: "The notice is called that, for example “Many requests end with 502”.",
            isOptional: false, mistakes: mistakes)
        codeField = TextField(
            "code", "Error code", value: form.code,
            hint: "The notice stands on pages about it; without one on all pages.", isShort: true,
            autocomplete: "off", list: "codes", mistakes: mistakes)
        wordsField = TextField(
            "words", "First words of the notice", value: form.words,
            hint: "Everybody can read them. Markdown; what is known, and what to do meanwhile.",
            isOptional: false, mistakes: mistakes)
        sinceField = TextField(
            "since", "Since", value: form.since, hint: "In UTC. Empty for now.",
            type: "datetime-local", isShort: true, mistakes: mistakes)
        endField = ExpectedEnd.field(form.end, mistakes)
        knownCodes = content.codes.map(Chip.init)
        chosen = form.reports.map(\.description)
        chosenCount = chosen.isEmpty ? nil : chosen.count.counted("report")
    }
}
