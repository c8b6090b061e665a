import HTTPServer
import Handrail
import Web

/// The report form as it was sent or as a link filled it in.
struct ReportForm {
    static let name = "report"

    var draft: ReportDraft
    let token: String
    /// What only programs fill in.
    let website: String

    init(_ fields: Fields) {
        draft = ReportDraft()
        draft.code = fields["code"] ?? ""
        draft.summary = fields["summary"] ?? ""
        draft.description = fields["description"] ?? ""
        draft.startedAt = fields["started_at"] ?? ""
        draft.timeZone = fields["time_zone"] ?? ""
        draft.frequency = fields["frequency"] ?? ""
        draft.tried = fields.all("tried")
        draft.article = fields["article"] ?? ""
        draft.browser = fields["browser"] ?? ""
        draft.system = fields["system"] ?? ""
        draft.pageURL = fields["page_url"] ?? ""
        draft.requestID = fields["request_id"] ?? ""
        draft.email = fields["email"] ?? ""
        token = fields["form_token"] ?? ""
        website = fields["website"] ?? ""
    }

    /// Fills in what the browser says of itself, where nothing stands yet.
    mutating func fillIn(_ agent: UserAgent) {
        if draft.browser.isEmpty { draft.browser = agent.browser }
        if draft.system.isEmpty { draft.system = agent.system }
    }

    /// What stands in the way of sending, in the order of the form.
    func mistakes(_ tokens: FormTokens) -> [ReportDraft.Mistake] {
        var mistakes = draft.mistakes
        if !website.isEmpty {
            mistakes.append(.init("website", "Empty the field “Leave this empty”"))
        }
        if !tokens.accepts(token, for: ReportForm.name) {
            mistakes.append(
                .init(
                    "form_token",
                    "This form had been open for too long to be sent. Your answers are still here: press “Send report” again"
                ))
        }
        return mistakes
    }

    /// The report with a known code in the code's own spelling; nil while there are mistakes.
    func report(in content: Content) -> Report? {
        guard var report = draft.report else { return nil }
        report.code = content.code(report.code)?.code ?? report.code
        return report
    }
}
