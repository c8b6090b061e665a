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
    /// The button that was pressed.
    let act: Act

    /// What is done with the text.
    enum Act: String {
        case send
        /// It is shown as it will look.
        case preview
        /// An answer of the team's is put behind it.
        case use
    }

    enum Kind: String {
        case reply, note
    }

    init(_ kind: Kind, _ fields: Fields) {
        self.kind = kind
        text = FollowUpDraft(kind: .message, text: fields[kind.rawValue] ?? "").plainText
        status = kind == .reply ? fields["status"].flatMap(ReportStatus.init) : nil
        key = fields["key"] ?? ""
        act = fields["act"].flatMap(Act.init) ?? .send
    }

    /// A reply that goes on with an answer of the team's, behind what was written.
    init(_ form: AnswerForm?, using answer: FilledAnswer) {
        kind = .reply
        text = [form?.text.ifAny, answer.text].compactMap(\.self).joined(separator: "\n\n")
        status = form?.status
        key = form?.key ?? ""
        act = .use
    }

    /// What the key is signed for.
    static func name(_ kind: Kind, _ reference: ReportReference) -> String {
        "desk \(kind.rawValue) \(reference)"
    }

    /// What keeps it from being stored.
    func mistakes(_ tokens: FormTokens, for reference: ReportReference) -> [ReportDraft.Mistake] {
        let mistakes = wordMistakes
        guard mistakes.isEmpty else { return mistakes }
        guard tokens.accepts(key, for: AnswerForm.name(kind, reference)) else {
            return [
                .init(
                    kind.rawValue, "This page had been open for long: press the button again")
            ]
        }
        return []
    }

    /// What is wrong with the words; those of a note are plain text.
    var wordMistakes: [ReportDraft.Mistake] {
        let field = kind.rawValue
        if text.isEmpty {
            return [.init(field, kind == .reply ? "Write your reply" : "Write the note")]
        }
        if text.unicodeScalars.count > Message.longest {
            return [.init(field, "Shorten it to \(Message.longest.grouped) characters")]
        }
        guard kind == .reply else { return [] }
        do {
            _ = try ReplyText(text)
        } catch {
            return [error]
        }
        return AnswerText(text).fields.first.map {
            [
                .init(
                    "reply", "Put words in place of {{\($0.rawValue)}}: there is nothing to fill in"
                )
            ]
        } ?? []
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
    /// Where a reply can bring the report.
    let thens: [ReportSide.Option]
    /// The reply as it will look, when that was asked for.
    let preview: String?
    let canned: CannedChoices

    init(
        _ form: AnswerForm?, _ mistakes: [ReportDraft.Mistake], replyKey: String, noteKey: String,
        canned: CannedChoices
    ) {
        self.replyKey = replyKey
        self.noteKey = noteKey
        reply = form?.kind == .reply ? form?.text ?? "" : ""
        note = form?.kind == .note ? form?.text ?? "" : ""
        replyMistake = mistakes.first { $0.field == "reply" }?.message
        noteMistake = mistakes.first { $0.field == "note" }?.message
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        thens = AnswerForms.thens.map { status, label in
            ReportSide.Option(
                value: status.rawValue, label: label, isChosen: form?.status == status)
        }
        preview = form.flatMap { form in
            form.act == .preview && mistakes.isEmpty ? (try? ReplyText(form.text))?.html : nil
        }
        self.canned = canned
    }

    private static let thens: [(ReportStatus, String)] = [
        (.waiting, "wait for the reporter"), (.open, "go on with it"), (.solved, "it is solved"),
        (.closed, "close it"),
    ]
}
