import Handrail
import Web

/// A step of an article that is to be written.
struct DraftStep: Equatable {
    let title: String
    /// What stands below it.
    let text: String

    static let asksForText = "Say what to look for, and why it helps."
    /// Where nothing is known yet.
    static let first = DraftStep(title: "Say what to do first", text: asksForText)

    /// The steps that a reporter tried in vain, with the way to where they are described.
    static func tried(_ ids: [String], in article: Article?) -> [DraftStep] {
        guard let article else { return [] }
        return ids.compactMap { id in
            article.steps.first { $0.id == id }.map { step in
                DraftStep(
                    title: step.title,
                    text:
                        "As in [\(article.title.asMarkdown)](\(Paths.article(article.slug, at: id))). It did not help where this came from: keep it only where it belongs."
                )
            }
        }
    }
}
