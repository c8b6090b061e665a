import Handrail
import Web

/// Asks for reference and e-mail address, to open a report without its private link.
struct FindReportPage: Page {
    static let template = "report-find"

    let title: String
    let frame = PageFrame(section: .report, hasSearch: false, assets: ["report.css"])
    let heading: String
    let lede: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let formToken: String
    let reference: TextField
    let email: TextField

    /// `isLost` is for a private link that opens nothing.
    init(
        _ form: FindReportForm, _ mistakes: [ReportDraft.Mistake], formToken: String,
        isLost: Bool = false
    ) {
        heading = isLost ? "No report has this link" : "Find your report"
        title = mistakes.isEmpty ? heading : "Error: \(heading)"
        lede =
            isLost
            ? "Compare it with the one on your receipt, letter by letter. Or find the report here, if you gave an e-mail address in it."
            : "With its reference and the e-mail address that you gave in it. Without an address, only the private link of your receipt opens it."
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        self.formToken = formToken
        reference = TextField(
            "reference", "Reference", value: form.reference,
            hint: "It stands on your receipt, like HR-7F3K-92QX.", isOptional: false,
            isShort: true, autocomplete: "off", mistakes: mistakes)
        email = TextField(
            "email", "Your e-mail address", value: form.email, hint: "The one in the report.",
            type: "email", isOptional: false, autocomplete: "email", mistakes: mistakes)
    }
}
