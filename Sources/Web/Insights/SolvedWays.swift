import Handrail

/// How often an article led to something solved, by its guide or beside the report form.
struct SolvedWays {
    let article: String
    private let read: Int
    private let begun: Int
    private let worked: Int
    private let offered: Int
    private let opened: Int
    private let unsent: Int

    static let columns: [InsightTable.Column] = [
        .text("article", "Article"), .number("read", "Article opened"),
        .number("begun", "Guide begun"), .number("worked", "Guide worked"),
        .number("offered", "Offered at the form"), .number("opened", "Opened there"),
        .number("unsent", "Report unsent"),
    ]

    /// In the order of the columns.
    var counts: [Int] { [read, begun, worked, offered, opened, unsent] }

    /// The articles that were used in either way, the one that solved most first.
    static func all(
        _ guides: [GuideDay], _ offers: [Deflection], readings: [String: Int]
    ) -> [SolvedWays] {
        let guides = Dictionary(grouping: guides, by: \.article)
        let offers = Dictionary(grouping: offers, by: \.article)
        let ways = Set(guides.keys).union(offers.keys).map { article in
            SolvedWays(
                article, guides[article] ?? [], offers[article] ?? [],
                read: readings[Paths.article(article)] ?? 0)
        }
        return ways.sorted {
            ($0.worked + $0.unsent, $0.begun + $0.offered, $1.article)
                > ($1.worked + $1.unsent, $1.begun + $1.offered, $0.article)
        }
    }

    private init(
        _ article: String, _ guides: [GuideDay], _ offers: [Deflection], read: Int
    ) {
        self.article = article
        self.read = read
        begun = guides.map(\.begun).reduce(0, +)
        worked = guides.map(\.solved).reduce(0, +)
        offered = offers.map(\.shown).reduce(0, +)
        opened = offers.map(\.opened).reduce(0, +)
        unsent = offers.map(\.solved).reduce(0, +)
    }
}
