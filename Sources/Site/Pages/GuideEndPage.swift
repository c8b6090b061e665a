import Handrail
import Web

/// The end of a guide that did not help: what was tried, and the way to a report.
struct GuideEndPage: Page {
    static let template = "guide-end"

    let title: String
    let frame = PageFrame(section: .articles, hasSearch: false, assets: ["guide.css"])
    let back: Link
    let hasTried: Bool
    let tried: [String]
    let hasSkipped: Bool
    /// The steps that can still be tried.
    let skipped: [Link]
    let reportPath: String
    let againPath: String

    init(_ trail: GuideTrail, _ open: OpenGuide) {
        let slug = open.article.slug
        title = "That was the last step"
        back = Link(open.article)
        tried = trail.tried.compactMap { open.guide.step($0)?.title }
        hasTried = !tried.isEmpty
        skipped = trail.skipped.compactMap { open.guide.step($0) }.map {
            Link(href: Paths.guide(slug, at: $0.id, trail), title: $0.title)
        }
        hasSkipped = !skipped.isEmpty
        reportPath = Paths.report(from: open.article, trail)
        againPath = Paths.guide(slug, at: nil, GuideTrail(code: trail.code) { _ in false })
    }
}
