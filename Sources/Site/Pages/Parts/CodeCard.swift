import Handrail
import Web

/// What to know about a code at once: whose side, whether to try again, who
/// fixes it, and where to go on.
struct CodeCard {
    let sideSentence: String
    let owner: String
    let retry: String
    let fixedBy: String
    /// How much it is reported now; nil when it is not.
    let reported: String?
    let actionPath: String
    let actionTitle: String
    let comparePath: String

    init(_ code: ErrorCode, in content: Content, trend: Trend? = nil) {
        sideSentence = code.side.sentence
        owner = code.side.owner
        retry = code.retry
        fixedBy = code.fixedBy
        reported = trend.flatMap(\.brief)
        let article = content.articles(about: code).first
        actionPath = article.map(Paths.steps) ?? Paths.report(code: code.code)
        actionTitle = article == nil ? "Report this error" : article.map(CodeCard.action) ?? ""
        comparePath = Paths.comparison(of: [code.code] + content.neighbours(of: code).map(\.code))
    }

    private static func action(_ article: Article) -> String {
        article.steps.isEmpty ? "Read what to do" : "Follow the steps"
    }
}

extension Paths {
    /// An article at its steps, or at its top when it has none.
    static func steps(_ article: Article) -> String {
        let hasSteps = article.prose.sections.contains { $0.anchor == "steps" }
        return hasSteps ? Paths.article(article.slug, at: "steps") : Paths.article(article.slug)
    }
}

extension Content {
    /// The codes that a code is easily confused with, three at most: those it
    /// is compared with by default, or its nearest in the family.
    func neighbours(of code: ErrorCode) -> [ErrorCode] {
        let compared = settings.comparedCodes.compactMap { self.code($0) }
        let isCompared = compared.contains { $0.code == code.code }
        let family = codes.filter { $0.family == code.family }
        let place = family.firstIndex { $0.code == code.code } ?? 0
        let near =
            isCompared ? compared : Array(family[max(0, min(place - 2, family.count - 4))...])
        return Array(near.filter { $0.code != code.code }.prefix(3))
    }
}
