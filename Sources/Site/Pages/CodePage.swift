import FoundationEssentials
import Handrail
import Web

/// An error code: what it means, where it breaks, what to do.
struct CodePage: Page {
    static let template = "code"

    let title: String
    let frame: PageFrame
    let crumbs: [Link]
    let code: String
    /// The code in pieces that end at its underscores, where a long one may break.
    let codeStart: String
    let codeRest: [String]
    let name: String
    let meaning: String
    let drawing: PathDrawing
    let card: CodeCard
    /// What the page begins with while the code spikes.
    let spike: SpikeBand?
    let trend: TrendSection
    let product: String
    let relation: String
    let hasCauses: Bool
    let causes: [String]
    /// What the author wrote below the facts, as safe HTML.
    let html: String
    let hasPhrases: Bool
    let phrases: [String]
    let standard: Standard?
    let reportPath: String
    let hasArticles: Bool
    let articles: [Row]
    let hasNeighbours: Bool
    let neighbours: [Chip]

    /// Where the code is defined.
    struct Standard {
        let standardName: String
        let standardURL: String?
    }

    init(_ code: ErrorCode, in content: Content, trend: Trend, now: Date) {
        let family = content.families.first { $0.slug == code.family }
        title = "\(code.code) \(code.name)"
        frame = PageFrame(
            summary: "\(code.meaning.asSentence) \(code.relation)",
            canonicalPath: Paths.code(code.code), section: .codes,
            assets: ["chart.css"] + ProseAssets.of(code.prose.html),
            codes: [code.code])
        crumbs =
            [.home, .codes]
            + (family.map { [Link(href: Paths.codes(family: $0.slug), title: $0.title)] } ?? [])
        self.code = code.code
        let pieces = code.code.split(after: "_")
        codeStart = pieces.first ?? ""
        codeRest = Array(pieces.dropFirst())
        name = code.name
        meaning = code.meaning.asSentence
        drawing = PathDrawing(code)
        card = CodeCard(code, in: content, trend: trend)
        spike = trend.isSpiking ? SpikeBand(trend) : nil
        self.trend = TrendSection(trend, now: now)
        product = content.settings.product
        relation = code.relation
        causes = code.causes
        hasCauses = !causes.isEmpty
        html = code.prose.html
        phrases = code.aliases
        hasPhrases = !phrases.isEmpty
        standard = code.reference.map { Standard(standardName: $0.name, standardURL: $0.url) }
        reportPath = Paths.report(code: code.code)
        articles = content.articles(about: code).prefix(5).map { Row($0) }
        hasArticles = !articles.isEmpty
        neighbours = content.neighbours(of: code).map(Chip.init)
        hasNeighbours = !neighbours.isEmpty
    }
}
