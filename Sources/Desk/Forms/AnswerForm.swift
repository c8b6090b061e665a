import HTTPServer
import Handrail
import Web

/// A reply to the reporter, or a note among the team, as it was sent.
struct AnswerForm {
    let kind: Kind
    let text: String
    /// Where a reply brings the report; nil to leave it where it stands.
    let status: ReportStatus?
    /// Names this attempt to send: the same key is stored once.
    let key: String

    enum Kind: String {
        case reply, note
    }

    init(_ kind: Kind, _ fields: Fields) {
        self.kind = kind
        text = FollowUpDraft(kind: .message, text: fields[kind.rawValue] ?? "").plainText
        status = kind == .reply ? fields["status"].flatMap(ReportStatus.init) : nil
        key = fields["key"] ?? ""
    }

    /// What the key is signed for.
    static func name(_ kind: Kind, _ reference: ReportReference) -> String {
        "desk \(kind.rawValue) \(reference)"
    }

    /// What keeps it from being stored.
    func mistakes(_ tokens: FormTokens, for reference: ReportReference) -> [ReportDraft.Mistake] {
        let field = kind.rawValue
        if text.isEmpty {
            return [.init(field, kind == .reply ? "Write your reply" : "Write the note")]
        }
        if text.unicodeScalars.count > Message.longest {
            return [.init(field, "Shorten it to \(Message.longest.grouped) characters")]
        }
        guard tokens.accepts(key, for: AnswerForm.name(kind, reference)) else {
            return [.init(field, "This page had been open for long: press the button again")]
        }
        return []
    }
}

/// The forms below a report, as they are shown.
struct AnswerForms {
    let replyKey: String
    let noteKey: String
    let reply: String
    let note: String
    let replyMistake: String?
    let noteMistake: String?
    let mistakes: [MistakeLine]

    init(
        _ form: AnswerForm?, _ mistakes: [ReportDraft.Mistake], replyKey: String, noteKey: String
    ) {
        self.replyKey = replyKey
        self.noteKey = noteKey
        reply = form?.kind == .reply ? form?.text ?? "" : ""
        note = form?.kind == .note ? form?.text ?? "" : ""
        replyMistake = mistakes.first { $0.field == "reply" }?.message
        noteMistake = mistakes.first { $0.field == "note" }?.message
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
    }
}
