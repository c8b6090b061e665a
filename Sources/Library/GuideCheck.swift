import Handrail

/// Checks the answers that lead from the steps of one article to another.
struct GuideCheck {
    private let content: Content

    init(_ content: Content) {
        self.content = content
    }

    /// What is wrong with the answers of an article.
    func findings(_ sourced: Sourced<Article>) -> [Finding] {
        sourced.links.compactMap { link in
            guard let asker = link.asker,
                case .article(let slug, let anchor) = GuideTarget(
                    link.destination, in: sourced.value.slug),
                let article = content.article(slug: slug)
            else { return nil }
            if let anchor, place(of: anchor, in: article) == nil {
                // A heading that is not there is reported as for any other link.
                guard article.prose.sections.contains(where: { $0.anchor == anchor }) else {
                    return nil
                }
                return Finding(
                    .stepOption, sourced.file, link.line,
                    "this answer leads to no step: \(link.destination)",
                    advice: "use the anchor of a heading under its “## Steps”")
            }
            guard leads(to: (sourced.value, asker), from: (article, anchor)) else { return nil }
            return Finding(
                .stepCircle, sourced.file, link.line,
                "this answer leads in a circle: “\(article.title)” can lead back to this step",
                advice: "let one of the two lead elsewhere", severity: .warning)
        }
    }

    /// Whether somebody who begins at a step can come to another, by going on and
    /// by answers.
    private func leads(
        to goal: (article: Article, step: String), from start: (article: Article, step: String?)
    ) -> Bool {
        var firsts: [String: Int] = [:]
        var waiting = [start]
        while let (article, step) = waiting.popLast() {
            let place = step.flatMap { self.place(of: $0, in: article) } ?? 0
            guard place < firsts[article.slug, default: .max] else { continue }
            firsts[article.slug] = place
            let goalPlace = self.place(of: goal.step, in: goal.article) ?? 0
            if article.slug == goal.article.slug, place <= goalPlace { return true }
            waiting += article.steps.dropFirst(place).flatMap(next)
        }
        return false
    }

    private func next(_ step: Step) -> [(article: Article, step: String?)] {
        (step.options.question?.answers ?? []).compactMap { answer in
            guard case .article(let slug, let step) = answer.target else { return nil }
            return content.article(slug: slug).map { ($0, step) }
        }
    }

    private func place(of id: String, in article: Article) -> Int? {
        article.steps.firstIndex { $0.id == id }
    }
}
