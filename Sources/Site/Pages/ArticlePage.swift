import FoundationEssentials
import Handrail
import Web

/// An article, and where to go from it.
struct ArticlePage: Page {
    static let template = "article"

    let title: String
    let frame: PageFrame
    let crumbs: [Link]
    let hasChips: Bool
    /// The first codes it covers.
    let chips: [Chip]
    /// The link to all of them: `and 5 more`; nil when none is left out.
    let moreCodes: String?
    let hasCoveredCodes: Bool
    /// All of them, when the first are not all.
    let coveredCodes: [Chip]
    let lede: String
    let minutes: String
    /// When somebody last checked that it is true.
    let checked: Moment?
    /// While many people report one of its codes.
    let spike: SpikeBand?
    /// Its text as safe HTML; where it has steps, what comes before their list.
    let html: String
    let hasSteps: Bool
    /// The guide through its steps; nil when there is none.
    let guidePath: String?
    let steps: [StepItem]
    let htmlAfterSteps: String
    let contents: [Heading]
    let verdictQuestion: String
    let feedbackPath: String
    let formToken: String
    let reportPath: String
    let hasRelated: Bool
    let related: [Row]
    let hasNeighbours: Bool
    let categoryTitle: String
    let previous: Link?
    let next: Link?
    let file: FileFacts
    /// What its author should mend, where drafts are served.
    let authorNotes: [String]
    let hasAuthorNotes: Bool

    /// More chips above the title would push it off a phone.
    private static let mostChips = 4

    /// A line of the contents list.
    struct Heading {
        let anchor: String
        let title: String
    }

    init(
        _ article: Article, in content: Content, _ counts: GuideCounts.OfArticle = .init(),
        _ trends: Trends, _ history: FileHistory? = nil, formToken: String, now: Date
    ) {
        let category = content.categories.first { $0.slug == article.category }
        let neighbours = content.neighbours(of: article)
        title = article.title
        frame = PageFrame(
            summary: article.summary, canonicalPath: Paths.article(article.slug),
            section: .articles,
            assets: ProseAssets.of(article.prose.html)
                + (article.steps.isEmpty ? [] : ["guide.css"]),
            codes: article.codes,
            alternates: [
                PageFrame.Alternate(
                    "text/markdown", "Markdown", at: Paths.markdown(article.slug))
            ])
        crumbs = [.home, category.map { Link($0) } ?? .articles]
        let codes = Chip.all(article.codes, in: content)
        chips = Array(codes.prefix(ArticlePage.mostChips))
        hasCoveredCodes = codes.count > chips.count
        moreCodes = hasCoveredCodes ? "and \(codes.count - chips.count) more" : nil
        coveredCodes = hasCoveredCodes ? codes : []
        hasChips = !chips.isEmpty
        lede = article.summary
        minutes = article.readingMinutes.counted("minute")
        checked = article.updated.map { Moment($0, now: now) }
        spike = SpikeBand(for: article, in: content, trends)
        let parts = article.prose.aroundSteps
        html = parts?.before ?? article.prose.html
        htmlAfterSteps = parts?.after ?? ""
        hasSteps = parts != nil
        guidePath =
            article.hasGuide ? Paths.guide(article.slug, code: codes.first?.code) : nil
        steps = article.steps(counts).map { StepItem($0, counts.steps[$0.id], in: content) }
        contents = article.prose.contents.map { Heading(anchor: $0.anchor, title: $0.title) }
        verdictQuestion = FeedbackForm.question(of: article)
        feedbackPath = Paths.feedback(article.slug)
        self.formToken = formToken
        reportPath = Paths.report(code: chips.first?.code, article: article.slug)
        related = article.related.compactMap { content.article(slug: $0) }.map { Row($0) }
        hasRelated = !related.isEmpty
        categoryTitle = "More in “\(category?.title ?? "Articles")”"
        previous = neighbours.previous.map { Link($0) }
        next = neighbours.next.map { Link($0) }
        file = FileFacts(article, content.settings, history, now: now)
        authorNotes = content.authorNotes(on: article)
        hasAuthorNotes = !authorNotes.isEmpty
        hasNeighbours = previous != nil || next != nil
    }
}
