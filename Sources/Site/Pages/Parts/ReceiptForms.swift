import Handrail
import Web

/// What a visitor can do on a receipt: write, say that it works, say that it is back.
struct ReceiptForms {
    /// A form with one text.
    struct Form {
        let action: String
        let formToken: String
        let field: TextField
        /// Nil where no files are taken.
        let attachmentField: AttachmentField?
        /// What its button says.
        let button: String
    }

    let hasMistakes: Bool
    let mistakes: [MistakeLine]
    /// To add something; nil when the report is over.
    let writing: Form?
    let solving: Form?
    /// Nil while the report is under way.
    let reopening: Form?

    /// `form` is what was sent and comes back with its mistakes; `tokenOf`
    /// answers the token for a form.
    init(
        _ report: FiledReport, _ token: ReportToken, _ form: FollowUpForm?,
        _ mistakes: [ReportDraft.Mistake], tokenOf: (Message.Kind) -> String
    ) {
        func make(
            _ kind: Message.Kind, _ action: String, _ label: String, _ hint: String,
            isOptional: Bool, button: String
        ) -> Form {
            let isSent = form?.draft.kind == kind
            let field = TextField(
                FollowUpForm.field(of: kind), label, value: isSent ? form?.draft.text ?? "" : "",
                hint: hint, isOptional: isOptional, mistakes: isSent ? mistakes : [])
            return Form(
                action: action, formToken: tokenOf(kind), field: field,
                attachmentField: kind == .message
                    ? AttachmentField(form?.files ?? [], isSent ? mistakes : []) : nil,
                button: button)
        }
        let isOver = report.shownStatus.isOver
        hasMistakes = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        writing =
            isOver
            ? nil
            : make(
                .message, Paths.messages(token), "Add a message",
                "What changed, or what you tried since; at most \(Message.longest.grouped) characters. Leave out passwords.",
                isOptional: false, button: "Send message")
        solving =
            isOver
            ? nil
            : make(
                .solved, Paths.solved(token), "What helped?",
                "It helps the next one with this error.", isOptional: true,
                button: "It works now")
        reopening =
            isOver
            ? make(
                .reopened, Paths.reopened(token), "What do you see now?",
                "If it is the same as before, leave this empty.", isOptional: true,
                button: "Reopen this report")
            : nil
    }
}

extension ReportStatus {
    /// True when nobody works on it any more.
    var isOver: Bool { self == .solved || self == .closed }
}
