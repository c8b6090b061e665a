import Handrail
import Web

/// Thanks for an answer to “Was this helpful?”; after a no, what was missing.
struct FeedbackPage: Page {
    static let template = "feedback"

    let title: String
    let frame = PageFrame(section: .articles)
    let crumbs: [Link]
    let hasMistake: Bool
    let mistakes: [MistakeLine]
    let heading: String
    let lede: String
    let asksAnswer: Bool
    let asksComment: Bool
    let verdictQuestion: String
    let feedbackPath: String
    let formToken: String
    let answer: String
    let comment: TextField
    let afterwards: String
    let reportPath: String
    let articlePath: String
    let articleTitle: String

    /// Without mistakes the answer has been stored.
    init(
        _ article: Article, _ form: FeedbackForm, _ mistakes: [ReportDraft.Mistake],
        formToken: String
    ) {
        let isSent = form.comment == "sent" && mistakes.isEmpty
        let isFixed = form.isHelpful == true
        heading = mistakes.isEmpty ? "Thank you" : FeedbackForm.question(of: article)
        title = mistakes.isEmpty ? heading : "Error: \(heading)"
        lede = FeedbackPage.lede(isHelpful: form.isHelpful, isSent: isSent, mistakes.isEmpty)
        crumbs = [.home, .articles, Link(article)]
        hasMistake = !mistakes.isEmpty
        self.mistakes = mistakes.map { MistakeLine($0, target: $0.field) }
        asksAnswer = form.isHelpful == nil
        asksComment = form.isHelpful != nil && !isSent && (!isFixed || !mistakes.isEmpty)
        verdictQuestion = FeedbackForm.question(of: article)
        feedbackPath = Paths.feedback(article.slug)
        self.formToken = formToken
        answer = form.helpful
        comment = TextField(
            "comment", "What was missing?", value: isSent ? "" : form.comment,
            hint:
                "What you looked for, or the step that did not work. No passwords, no private text.",
            mistakes: mistakes)
        afterwards = isFixed ? "Is something else broken?" : "Is it still broken?"
        reportPath = Paths.report(code: article.codes.first, article: article.slug)
        articlePath = Paths.article(article.slug)
        articleTitle = article.title
    }

    private static func lede(isHelpful: Bool?, isSent: Bool, _ isStored: Bool) -> String {
        guard isStored else { return "Your answer has not been counted yet." }
        guard !isSent else { return "Your comment is with the people who write these pages." }
        return switch isHelpful {
        case true?: "It is good to know that this helps."
        case false?: "Your answer is counted. Say what was missing, and the article gets better."
        case nil: "Your answer helps us to write better articles."
        }
    }
}
