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
    /// The files that are with it, held until it is sent.
    var files: [StoredFile] = []
    let intent: Intent

    /// What the pressed button asks for.
    enum Intent: String {
        case send
        /// To see first what may fix it.
        case review
        /// To go on with the answers.
        case edit
    }

    init(_ fields: Fields) {
        draft = ReportDraft()
        draft.code = fields["code"] ?? ""
        draft.summary = fields["summary"] ?? ""
        draft.description = fields["description"] ?? ""
        draft.startedAt = fields["started_at"] ?? ""
        draft.timeZone = fields["time_zone"] ?? ""
        draft.frequency = fields["frequency"] ?? ""
        draft.tried = fields.all("tried")
        draft.skipped = fields.all("skipped")
        draft.article = fields["article"] ?? ""
        draft.browser = fields["browser"] ?? ""
        draft.system = fields["system"] ?? ""
        draft.pageURL = fields["page_url"] ?? ""
        draft.requestID = fields["request_id"] ?? ""
        draft.email = fields["email"] ?? ""
        token = fields["form_token"] ?? ""
        website = fields["website"] ?? ""
        intent = fields["intent"].flatMap(Intent.init) ?? .send
    }

    /// Fills in what the browser says of itself, where nothing stands yet.
    mutating func fillIn(_ agent: UserAgent) {
        if draft.browser.isEmpty { draft.browser = agent.browser }
        if draft.system.isEmpty { draft.system = agent.system }
    }

    /// The answers as hidden fields hold them, in the order of the form.
    var answers: [(name: String, value: String)] {
        let one = [
            ("summary", draft.summary), ("code", draft.code), ("description", draft.description),
            ("started_at", draft.startedAt), ("time_zone", draft.timeZone),
            ("frequency", draft.frequency), ("article", draft.article),
            ("page_url", draft.pageURL), ("request_id", draft.requestID),
            ("browser", draft.browser), ("system", draft.system), ("email", draft.email),
        ]
        let several =
            draft.tried.map { ("tried", $0) } + draft.skipped.map { ("skipped", $0) }
            + files.map { ("held", $0.id.text) }
        return (one + several).filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    }

    /// What stands in the way of sending, in the order of the form.
    ///
    /// `leastSeconds` is how long a person takes at least: what comes sooner is
    /// asked to come again.
    func mistakes(_ tokens: FormTokens, leastSeconds: Double) -> [ReportDraft.Mistake] {
        let mistakes = mistakes(tokens)
        guard mistakes.isEmpty, intent == .send,
            let age = tokens.age(of: token, for: ReportForm.name), age < leastSeconds
        else { return mistakes }
        return [.init("form_token", "Sent very quickly: press “Send report” again")]
    }

    private func mistakes(_ tokens: FormTokens) -> [ReportDraft.Mistake] {
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
