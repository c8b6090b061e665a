import Handrail
import Web

/// The end of a guide that helped: what it was, and what to do if it comes back.
struct GuideWorkedPage: Page {
    static let template = "guide-worked"

    let title = "It works again"
    let frame = PageFrame(section: .articles, hasSearch: false, assets: ["guide.css"])
    let back: Link
    let helped: Link
    /// The step after the one that helped, or the report form.
    let on: Link
    let hasRelated: Bool
    let related: [Row]

    init(_ step: Step, _ trail: GuideTrail, _ open: OpenGuide) {
        let article = open.article
        back = Link(article)
        helped = Link(href: Paths.article(article.slug, at: step.id), title: step.title)
        on =
            open.guide.next(after: step, trail).map {
                Link(
                    href: Paths.guide(article.slug, at: $0.id, trail),
                    title: "Go on with “\($0.title)”")
            } ?? Link(href: Paths.report(from: article, trail), title: "Report this error")
        related = article.related.compactMap { open.content.article(slug: $0) }.prefix(3).map {
            Row($0)
        }
        hasRelated = !related.isEmpty
    }
}
