import Handrail
import Web

/// The form for an answer that the team shares.
struct CannedAnswerPage: Page {
    static let template = "canned-answer"

    let title: String
    let heading: String
    let frame: PageFrame
    let formToken: String
    let action: String
    /// Where it is removed; nil for one that is not stored.
    let removePath: String?
    let version: String
    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    let name: TextField
    let codes: TextField
    let text: TextField
    let fields: [Field]
    /// How the answer looks, its fields not filled in; nil for one that is not stored.
    let looks: String?

    /// A field that can stand in the text.
    struct Field {
        let fieldName: String
        let meaning: String
    }

    /// `answer` is nil for another one.
    init(
        _ visit: Visit, _ answer: CannedAnswer?, _ form: CannedAnswerForm,
        _ mistakes: [ReportDraft.Mistake]
    ) {
        heading = answer?.content.title ?? "Add an answer"
        title = mistakes.isEmpty ? heading : "Error: \(heading)"
        frame = visit.frame(.answers, assets: ["answers.css"])
        formToken = visit.formToken
        action = answer.map { Paths.deskAnswer($0.id) } ?? Paths.deskAnswers
        removePath = answer.map { Paths.deskAnswer($0.id) + "/remove" }
        version = String(form.version)
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        name = TextField(
            "title", "Title", value: form.title, hint: "The team finds it by this.",
            isOptional: false, autocomplete: "off", mistakes: mistakes)
        codes = TextField(
            "codes", "Error codes", value: form.codes,
            hint: "Such as 502, 504: it comes first on reports of these.", isShort: true,
            autocomplete: "off", mistakes: mistakes)
        text = TextField(
            "text", "Text", value: form.text, hint: "Markdown, as in a reply.",
            isOptional: false, mistakes: mistakes)
        fields = AnswerField.allCases.map {
            Field(fieldName: "{{\($0.rawValue)}}", meaning: $0.meaning)
        }
        looks = answer.flatMap { (try? ReplyText($0.content.text))?.html }
    }
}

extension AnswerField {
    /// What it is filled in with.
    fileprivate var meaning: String {
        switch self {
        case .reporterCode: "the error code that the reporter named"
        case .reportReference: "the reference of the report"
        case .articleTitle: "the title of the article they followed, or else of the code’s"
        case .articleLink: "that article as a link"
        case .agentName: "your name"
        }
    }
}
