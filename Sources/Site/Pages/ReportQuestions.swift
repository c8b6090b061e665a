import Handrail
import Web

/// The questions of the report form that are answered with text.
struct ReportQuestions {
    let summary: TextField
    let code: TextField
    let description: TextField
    let start: TextField
    let zone: TextField
    /// Asked only when what came with the form cannot be used.
    let article: TextField?
    let place: [TextField]
    let email: TextField

    init(_ draft: ReportDraft, _ mistakes: [ReportDraft.Mistake]) {
        summary = TextField(
            "summary", "What happened?", value: draft.summary,
            hint: "In one line of at most 200 characters, for example “502 when I press Send”.",
            isOptional: false,
            mistakes: mistakes)
        code = TextField(
            "code", "Which error code do you see?", value: draft.code,
            hint:
                "A number such as 502, or words such as ERR_CONNECTION_RESET; at most 80 characters.",
            isShort: true,
            list: "codes", mistakes: mistakes)
        description = TextField(
            "description", "What were you doing just before?", value: draft.description,
            hint: "At most 10,000 characters. Leave out passwords and private text.",
            mistakes: mistakes)
        start = ReportQuestions.start(draft, mistakes)
        zone = TextField(
            "time_zone", "Your time zone", value: draft.timeZone,
            hint: "A name like Europe/Berlin or an offset like +02:00.", isShort: true,
            mistakes: mistakes)
        let article = TextField(
            "article", "The article you followed", value: draft.article, mistakes: mistakes)
        self.article = article.mistake == nil ? nil : article
        place = (self.article.map { [$0] } ?? []) + ReportQuestions.place(draft, mistakes)
        email = TextField(
            "email", "Your e-mail address", value: draft.email,
            hint:
                "Like name@example.com. Only to answer this report, and to find it again without its link.",
            type: "email", autocomplete: "email",
            mistakes: mistakes)
    }

    /// A time that is none is shown as text, since a date field would drop it.
    private static func start(
        _ draft: ReportDraft, _ mistakes: [ReportDraft.Mistake]
    ) -> TextField {
        let isWrong = mistakes.contains { $0.field == "started_at" }
        return TextField(
            "started_at", "When did it start?", value: draft.startedAt,
            hint: "Date and time on your own clock.",
            type: isWrong ? "text" : "datetime-local", isShort: true, mistakes: mistakes)
    }

    private static func place(
        _ draft: ReportDraft, _ mistakes: [ReportDraft.Mistake]
    ) -> [TextField] {
        [
            TextField(
                "page_url", "Address of the page", value: draft.pageURL,
                hint: "As it stands in the address bar, like https://chatgpt.com/.",
                mistakes: mistakes),
            TextField(
                "request_id", "Request ID or Ray ID", value: draft.requestID,
                hint: "Error pages show it in small print near the end.", isShort: true,
                mistakes: mistakes),
            TextField(
                "browser", "Your browser", value: draft.browser, isShort: true,
                mistakes: mistakes),
            TextField(
                "system", "Your system", value: draft.system, isShort: true, mistakes: mistakes),
        ]
    }
}
