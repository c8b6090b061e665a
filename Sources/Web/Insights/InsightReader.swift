package import FoundationEssentials
package import Handrail

/// Makes the figures of a period from what was counted.
package struct InsightReader {
    let records: any DeskStore
    let content: Content
    let period: Period
    let now: Date
    /// The most rows of a table.
    let limit: Int

    package init(
        records: any DeskStore, content: Content, period: Period, now: Date, limit: Int
    ) {
        self.records = records
        self.content = content
        self.period = period
        self.now = now
        self.limit = limit
    }

    package func figure(_ insight: Insight) throws -> InsightFigure {
        switch insight {
        case .reports: reports(try records.reportDays(in: period))
        case .waits: waits(try records.waits(in: period))
        case .searchesWithoutResult: try searches(.withoutResults)
        case .searchesWithoutClick: try searches(.withoutClicks)
        case .unhelpful: try unhelpful()
        case .steps: steps(try records.stepFigures(in: period))
        case .deflection: try deflection()
        case .leastRead: try leastRead()
        case .spikes: spikes(try records.spikes(in: period))
        }
    }

    var spans: InsightSpans { InsightSpans(period, now: now) }

    /// Rows as bars, in the order of the table.
    func chart(
        _ counts: [Int], line: [Double] = [], _ title: String, _ heading: String,
        lineWords: String = ""
    ) -> BarChart {
        let most = (counts.max() ?? 0).grouped
        return BarChart(
            counts, line: line,
            BarChart.Words(
                title: title, heading: heading, description: "The most: \(most).",
                start: "First row", end: "Last row", line: lineWords))
    }

    /// An article as a cell; one that is gone is named by its slug.
    func cell(ofArticle slug: String) -> InsightTable.Cell {
        guard !slug.isEmpty else { return .init(.text(""), "No article in particular") }
        return .init(.text(slug), content.article(slug: slug)?.title ?? slug)
    }

    /// The article and its guide; nothing for one that is gone.
    func acts(onArticle slug: String) -> [Link] {
        guard let article = content.article(slug: slug) else { return [] }
        let guide = Link(href: Paths.guide(slug), title: "Guide")
        return [Link(href: Paths.article(slug), title: "Article")]
            + (article.hasGuide ? [guide] : [])
    }
}
