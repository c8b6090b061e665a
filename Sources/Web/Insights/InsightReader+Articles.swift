import Handrail

extension InsightReader {
    /// The words of each article that are shown.
    private static let words = 5

    func unhelpful() throws -> InsightFigure {
        let found = try records.unhelpfulArticles(
            in: period, limit: limit + 1, words: InsightReader.words)
        let columns: [InsightTable.Column] = [
            .text("article", "Article"), .number("unhelpful", "Did not help"),
            .number("helpful", "Helped"), .text("words", "What people wrote"),
        ]
        let rows = found.map { votes in
            InsightTable.Row(
                cells: [
                    cell(ofArticle: votes.article), .init(.number(votes.unhelpful)),
                    .init(.number(votes.helpful)),
                    .init(.text(votes.words.joined(separator: "\n")), votes.words),
                ],
                acts: acts(onArticle: votes.article) + [
                    Link(href: Paths.deskReports(article: votes.article), title: "Reports")
                ])
        }
        return InsightFigure(
            charts: found.isEmpty
                ? []
                : [
                    chart(
                        found.prefix(limit).map(\.unhelpful),
                        "People whom each article of the table did not help",
                        "People it did not help, as in the table")
                ], table: InsightTable(columns: columns, rows: rows, limit: limit))
    }

    func leastRead() throws -> InsightFigure {
        let readings = try records.readings(in: period)
        let counted = content.articles.map { ($0, readings[Paths.article($0.slug)] ?? 0) }
        let sorted = counted.sorted { ($0.1, $0.0.title) < ($1.1, $1.0.title) }
        let columns: [InsightTable.Column] = [
            .text("article", "Article"), .number("readings", "Opened"),
            .text("updated", "Last checked"),
        ]
        let rows = sorted.map { article, count in
            InsightTable.Row(
                cells: [
                    cell(ofArticle: article.slug), .init(.number(count)),
                    article.updated.map {
                        .init(.text($0.description), Moment($0, now: now).words)
                    } ?? .init(.empty),
                ], acts: acts(onArticle: article.slug))
        }
        let byDay = try records.readingsByDay(of: Paths.articles + "/", in: period)
        let sums = spans.sums(byDay.map { ($0.key, $0.value) })
        return InsightFigure(
            charts: [spans.chart(sums, "Articles opened", "article", "articles")],
            table: InsightTable(columns: columns, rows: rows, limit: limit),
            days: spans.table([(.number("readings", "Articles opened"), sums)]),
            note: try sinceWhen())
    }

    /// Said where counting began within the period.
    private func sinceWhen() throws -> String? {
        guard let first = try records.readingsSince() else {
            return "Nothing was counted yet: it begins with the first page that somebody opens."
        }
        return first > period.first
            ? "Counted since \(Moment(first, now: now).words)." : nil
    }
}
