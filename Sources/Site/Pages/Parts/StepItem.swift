import Handrail
import Web

/// A step in the list of its article.
struct StepItem {
    let id: String
    let stepTitle: String
    /// The title as safe HTML; nil when it has no markup.
    let markup: String?
    let facts: String?
    /// What to do, as safe HTML.
    let stepHTML: String
    let question: AskedQuestion?

    init(_ step: Step, _ counts: OutcomeCounts?, in content: Content) {
        id = step.id
        stepTitle = step.title
        markup = step.markup
        facts = step.options.facts(counts)
        stepHTML = step.html
        question = step.options.question.map { question in
            AskedQuestion(question, in: content) { target in
                switch target {
                case .step(let id): "#\(id)"
                case .article(let slug, let step):
                    step.map { Paths.article(slug, at: $0) } ?? Paths.article(slug)
                }
            }
        }
    }
}

/// The question of a step, each answer a link.
struct AskedQuestion {
    let asked: String
    let answers: [Link]

    /// `href` says where an answer leads; one to an article that has gone is left out.
    init(
        _ question: StepQuestion, in content: Content, href: (StepQuestion.Target) -> String
    ) {
        asked = question.text
        answers = question.answers.filter { answer in
            guard case .article(let slug, _) = answer.target else { return true }
            return content.article(slug: slug) != nil
        }.map { Link(href: href($0.target), title: $0.text) }
    }
}
