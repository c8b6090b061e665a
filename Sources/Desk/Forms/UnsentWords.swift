import HTTPServer
import Handrail

/// What somebody wrote in a form that was not taken, to be copied from the page that says so.
struct UnsentWords {
    let text: String
    /// True when more was written than is shown.
    let isCut: Bool

    /// The longest text in characters: more than any field of the desk takes.
    static let longest = 40_000
    /// The fields in which somebody writes; never a password, a token or a code.
    private static let fields: Set = [
        "title", "message", "reply", "note", "description", "body", "text", "words",
        "last_words", "last_reply",
    ]

    /// nil when nothing was written, or when another site may have made the form: this page
    /// says no words of others.
    init?(_ request: Request) {
        if let site = request.headers["Sec-Fetch-Site"], site != "same-origin" { return nil }
        let written = request.form.pairs
            .filter { UnsentWords.fields.contains($0.name) }
            .map { FollowUpDraft(kind: .message, text: $0.value).plainText }
            .filter { !$0.isEmpty }
            .joined(separator: "\n\n")
        guard !written.isEmpty else { return nil }
        text = written.shortened(to: UnsentWords.longest)
        isCut = text.count < written.count
    }
}
