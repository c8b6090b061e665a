import HTTPServer
import Handrail
import Web

/// “Was this helpful?” as it was sent.
struct FeedbackForm {
    static let name = "feedback"
    static let longestComment = 2_000

    let token: String
    /// `yes`, `no` or whatever else came.
    let helpful: String
    let comment: String

    init(_ fields: Fields) {
        token = fields["form_token"] ?? ""
        helpful = fields["helpful"] ?? ""
        comment = fields["comment"] ?? ""
    }

    /// Nil when neither yes nor no was chosen.
    var isHelpful: Bool? { ["yes": true, "no": false][helpful] }

    /// What stands in the way of counting it, in the order of the form.
    func mistakes(_ tokens: FormTokens) -> [ReportDraft.Mistake] {
        var mistakes: [ReportDraft.Mistake] = []
        if !tokens.accepts(token, for: FeedbackForm.name) {
            let target = isHelpful == nil ? "helpful" : "send"
            mistakes.append(
                .init(
                    target,
                    "This page had been open for long. Your answer is still here: send it again"))
        } else if isHelpful == nil {
            mistakes.append(.init("helpful", "Choose yes or no"))
        }
        if comment.count > FeedbackForm.longestComment {
            mistakes.append(
                .init(
                    "comment",
                    "Shorten what was missing to \(FeedbackForm.longestComment) characters; it has \(comment.count)"
                ))
        }
        return mistakes
    }

    /// An article that has steps is there to fix something.
    static func question(of article: Article) -> String {
        article.steps.isEmpty ? "Was this helpful?" : "Did this fix it?"
    }
}
