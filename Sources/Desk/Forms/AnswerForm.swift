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
    /// The last message that the page showed, by its id; nil when it does not say so.
    let shown: Int64?
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
        shown = fields["shown"].flatMap { Int64($0) }
        act = fields["act"].flatMap(Act.init) ?? .send
    }

    /// A reply that goes on with an answer of the team's, behind what was written.
    init(_ form: AnswerForm?, using answer: FilledAnswer) {
        kind = .reply
        text = [form?.text.ifAny, answer.text].compactMap(\.self).joined(separator: "\n\n")
        status = form?.status
        key = form?.key ?? ""
        shown = form?.shown
        act = .use
    }

    /// What was said while the reply was being written, so that nobody answers twice, or past
    /// what the reporter added; nil when nothing was.
    func overtaken(by messages: [Message]) -> String? {
        guard let shown,
            let new = messages.filter({ $0.id > shown })
                .last(where: { $0.author == .visitor || $0.kind == .message })
        else { return nil }
        let author = new.author == .team ? "Somebody of the team" : "The reporter"
        return
            "\(author) wrote while you did: read it above, then send this, changed or as it is"
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
        let longest = kind == .reply ? Message.longest : Note.longest
        if text.unicodeScalars.count > longest {
            return [.init(field, "Shorten it to \(longest.grouped) characters")]
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
    /// The last message that the page shows, by its id.
    let shown: Int64
    let reply: String
    let note: String
    let replyMistake: String?
    let noteMistake: String?
    /// Where a reply brings the report.
    let then: [Option]
    let mistakes: [MistakeLine]
    /// The reply as it will look, when that was asked for.
    let preview: String?
    let canned: CannedChoices

    init(
        _ form: AnswerForm?, _ mistakes: [ReportDraft.Mistake], replyKey: String,
        noteKey: String, shown: Int64, canned: CannedChoices
    ) {
        self.shown = shown
        self.replyKey = replyKey
        self.noteKey = noteKey
        reply = form?.kind == .reply ? form?.text ?? "" : ""
        note = form?.kind == .note ? form?.text ?? "" : ""
        replyMistake = mistakes.first { $0.field == "reply" }?.message
        noteMistake = mistakes.first { $0.field == "note" }?.message
        then = AnswerForms.steps.map { status, label in
            Option(
                value: status.rawValue, label: label,
                isChosen: status == (form?.status ?? .waiting))
        }
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        preview = form.flatMap { form in
            form.act == .preview && mistakes.isEmpty ? (try? ReplyText(form.text))?.html : nil
        }
        self.canned = canned
    }

    private static let steps: [(ReportStatus, String)] = [
        (.waiting, "wait for the reporter"), (.open, "go on with it"), (.solved, "it is solved"),
        (.closed, "close it"),
    ]
}
