import Handrail
import Web

/// One step of a guide: what to do, why it helps, how it went.
struct GuidePage: Page {
    static let template = "guide"

    let title: String
    let frame = PageFrame(
        section: .articles, hasSearch: false, assets: ["guide.css", "prose.css", "prose.js"])
    let back: Link
    let stops: [GuideRail.Stop]
    let place: String
    let stepTitle: String
    let markup: String?
    let facts: String?
    let risk: String?
    /// Steps that should come before this one and have not.
    let missing: [Link]
    let hasMissing: Bool
    /// What to do, as safe HTML.
    let stepHTML: String
    let why: String?
    let question: AskedQuestion?
    let isLast: Bool
    let guidePath: String
    let formToken: String
    let stepID: String
    let tried: [String]
    let skipped: [String]
    let code: String?

    /// The trail's run is the form's token.
    init(_ step: Step, _ trail: GuideTrail, _ open: OpenGuide) {
        let (article, guide, options) = (open.article, open.guide, step.options)
        place = "Step \(guide.number(of: step)) of \(guide.steps.count)"
        title = "\(place): \(step.title)"
        back = Link(article)
        stops = GuideRail(step, trail, open).stops
        stepTitle = step.title
        markup = step.markup
        var shown = options
        shown.risk = nil
        facts = shown.facts(open.counts.steps[step.id])
        risk = options.risk
        missing = options.needs.filter { !trail.has($0) }.compactMap { guide.step($0) }.map {
            Link(href: Paths.guide(article.slug, at: $0.id, trail), title: $0.title)
        }
        hasMissing = !missing.isEmpty
        stepHTML = step.htmlOfPage
        why = options.why
        question = options.question.map { question in
            AskedQuestion(question, in: open.content) { open.path(to: $0, from: step, trail) }
        }
        isLast = guide.next(after: step, trail) == nil
        guidePath = Paths.guide(article.slug)
        formToken = trail.run ?? ""
        stepID = step.id
        tried = trail.tried
        skipped = trail.skipped
        code = trail.code.ifAny
    }
}

extension OpenGuide {
    /// Where an answer leads: on in this guide, where the step that asked has been
    /// done, or into another one, which is a run of its own.
    fileprivate func path(
        to target: StepQuestion.Target, from step: Step, _ trail: GuideTrail
    ) -> String {
        switch target {
        case .step(let id): return Paths.guide(article.slug, at: id, trail.after(step.id, .notYet))
        case .article(let slug, let step):
            guard content.article(slug: slug)?.hasGuide == true else {
                return Paths.article(slug)
            }
            return Paths.guide(slug, at: step, GuideTrail(code: trail.code) { _ in false })
        }
    }
}
