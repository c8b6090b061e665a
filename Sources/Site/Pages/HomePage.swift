import Handrail
import Web

/// The start page: the search box, then the ways in.
struct HomePage: Page {
    static let template = "home"

    let title: String
    let frame: PageFrame
    /// The search box is empty.
    let query = ""
    let pasteBox = PasteBox.folded
    let hasChips: Bool
    let chips: [Chip]
    let hasSpikes: Bool
    /// The codes that many people report now.
    let spikes: [TrendRow]
    let articles: [Row]
    let comparePath: String
    let product: String
    let statusPath: String?
    let hasCategories: Bool
    let categories: [Row]

    init(_ content: Content, _ trends: Trends) {
        let settings = content.settings
        title = settings.name
        frame = PageFrame(
            summary: settings.description, canonicalPath: Paths.home, hasSearch: false,
            assets: trends.spiking.isEmpty ? [] : ["chart.css"], banners: .all)
        chips = Chip.all(settings.homeCodes, in: content)
        hasChips = !chips.isEmpty
        spikes = TrendOverview(trends, in: content, now: trends.countedAt).spikes
        hasSpikes = !spikes.isEmpty
        articles = content.startingArticles.map { Row($0) }
        comparePath = Paths.comparison
        product = settings.product
        statusPath = settings.statusPage.ifAny
        categories = content.categories.map(Row.init)
        hasCategories = !categories.isEmpty
    }
}
