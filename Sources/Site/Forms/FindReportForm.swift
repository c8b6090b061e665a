import HTTPServer
import Handrail
import Web

/// Reference and e-mail address of a report that somebody looks for, as they were sent.
struct FindReportForm {
    static let name = "find"

    let token: String
    let reference: String
    let email: String

    init(_ fields: Fields) {
        token = fields["form_token"] ?? ""
        reference = fields["reference"] ?? ""
        email = fields["email"] ?? ""
    }

    /// Nil for a text that no report has as its reference.
    var typedReference: ReportReference? { ReportReference(typed: reference) }

    /// What stands in the way of looking, in the order of the form. It tells what
    /// was typed from what can be right, and nothing about reports.
    func mistakes(_ tokens: FormTokens) -> [ReportDraft.Mistake] {
        var mistakes: [ReportDraft.Mistake] = []
        if typedReference == nil {
            mistakes.append(
                .init(
                    "reference",
                    "Enter the reference as it stands on your receipt, like HR-7F3K-92QX"))
        }
        if email.trimmed.isEmpty {
            mistakes.append(.init("email", "Enter the e-mail address that you gave in the report"))
        }
        if mistakes.isEmpty, !tokens.accepts(token, for: FindReportForm.name) {
            mistakes.append(
                .init("reference", "This page had been open for long: press “Find report” again"))
        }
        return mistakes
    }
}
