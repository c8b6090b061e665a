import HTTPServer
import Handrail
import Web

/// What a visitor says on a receipt, as it was sent.
struct FollowUpForm {
    let draft: FollowUpDraft
    let token: String
    /// The files that are with it, held until it is sent.
    var files: [StoredFile] = []

    init(_ kind: Message.Kind, _ fields: Fields) {
        draft = FollowUpDraft(kind: kind, text: fields[FollowUpForm.field(of: kind)] ?? "")
        token = fields["form_token"] ?? ""
    }

    /// The field that holds the words; both forms of a receipt may be on one page.
    static func field(of kind: Message.Kind) -> String { kind == .solved ? "helped" : "message" }

    /// A token of one report's form opens no other one.
    static func name(_ kind: Message.Kind, _ reference: ReportReference) -> String {
        "\(kind.rawValue) \(reference)"
    }

    /// Whether the token is good for this report.
    func isSigned(_ tokens: FormTokens, for reference: ReportReference) -> Bool {
        tokens.accepts(token, for: FollowUpForm.name(draft.kind, reference))
    }

    /// What stands in the way of sending, in the order of the form.
    func mistakes(
        _ tokens: FormTokens, for reference: ReportReference, leastSeconds: Double
    ) -> [ReportDraft.Mistake] {
        let field = FollowUpForm.field(of: draft.kind)
        if let mistake = draft.mistake(in: field) { return [mistake] }
        guard isSigned(tokens, for: reference) else {
            return [
                .init(
                    field,
                    "This page had been open for long. Your words are still here: send them again")
            ]
        }
        let age = tokens.age(of: token, for: FollowUpForm.name(draft.kind, reference)) ?? 0
        guard draft.kind == .message, age < leastSeconds else { return [] }
        return [.init(field, "Sent very quickly: press “Send message” again")]
    }
}
