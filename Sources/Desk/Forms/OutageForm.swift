import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// Something that is done to an outage, as it was sent.
struct OutageForm {
    let kind: Kind
    let stage: OutageStage
    /// Of an update or, at closing, the last words of the notice.
    let words: String
    let end: String
    /// What reporters are told.
    let reply: String
    let since: String
    /// Names this attempt: the same key is stored once.
    let key: String

    /// What is done.
    enum Kind: String {
        case update, reply, close, link
    }

    init(_ kind: Kind, _ fields: Fields) {
        func text(_ name: String) -> String {
            FollowUpDraft(kind: .message, text: fields[name] ?? "").plainText
        }
        self.kind = kind
        let stage = fields["stage"].flatMap(OutageStage.init)
        self.stage = stage.flatMap { OutageStage.open.contains($0) ? $0 : nil } ?? .investigating
        words = text(kind == .close ? "last_words" : "words")
        reply = text(kind == .close ? "last_reply" : "reply")
        end = fields["end"] ?? ""
        since = fields["since"] ?? ""
        key = fields["key"] ?? ""
    }

    /// What the key is signed for.
    static func name(_ kind: Kind, _ reference: OutageReference) -> String {
        "desk outage \(kind.rawValue) \(reference)"
    }

    /// What keeps it from being done.
    func mistakes(
        _ tokens: FormTokens, for reference: OutageReference, now: Date
    ) -> [ReportDraft.Mistake] {
        let wrong =
            switch kind {
            case .update:
                PublicWords.mistakes(words, in: "words") + ExpectedEnd.mistakes(end, now: now)
            case .reply: replyMistakes("reply", mayBeEmpty: false)
            case .close:
                PublicWords.mistakes(words, in: "last_words", mayBeEmpty: true)
                    + replyMistakes("last_reply", mayBeEmpty: true)
            case .link: sinceMistakes
            }
        // What is linked already stays so: it needs no key.
        let isFresh = kind == .link || tokens.accepts(key, for: OutageForm.name(kind, reference))
        guard wrong.isEmpty, !isFresh else { return wrong }
        return [.init(mainField, "This page had been open for long: press the button again")]
    }

    /// The field that a refusal of the whole form stands at.
    var mainField: String {
        switch kind {
        case .update: "words"
        case .reply: "reply"
        case .close: "last_words"
        case .link: "since"
        }
    }

    private func replyMistakes(_ field: String, mayBeEmpty: Bool) -> [ReportDraft.Mistake] {
        if reply.isEmpty { return mayBeEmpty ? [] : [.init(field, "Write your reply")] }
        guard reply.unicodeScalars.count > Message.longest else { return [] }
        return [.init(field, "Shorten it to \(Message.longest.grouped) characters")]
    }

    private var sinceMistakes: [ReportDraft.Mistake] {
        guard Date(utcMinute: since) == nil else { return [] }
        return [.init("since", "Enter the time from which on reports are linked")]
    }
}
