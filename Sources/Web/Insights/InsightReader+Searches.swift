import Handrail

extension InsightReader {
    func searches(_ selection: SearchSelection) throws -> InsightFigure {
        let found = try records.searches(selection, in: period, limit: limit + 1)
        let columns: [InsightTable.Column] = [
            .text("text", "Text"), .number("searches", "Searches"),
            .number("results", "Results, the last time"), .text("last_day", "Last day"),
        ]
        return InsightFigure(
            charts: found.isEmpty
                ? []
                : [
                    chart(
                        found.prefix(limit).map(\.searches), "Searches for each text of the table",
                        "Searches, text by text as in the table")
                ], table: InsightTable(columns: columns, rows: found.map(row), limit: limit))
    }

    private func row(_ search: CountedSearch) -> InsightTable.Row {
        let day = Moment(search.lastDay, now: now)
        let text = search.text
        // A text that may be private was kept as a hash, which says nothing to anybody.
        return InsightTable.Row(
            cells: [
                text.isHidden
                    ? .init(.text("(hidden: may be private)")) : .init(.text(text.text)),
                .init(.number(search.searches)), .init(.number(search.results)),
                .init(.text(day.iso), day.words),
            ],
            acts: text.isHidden ? [] : acts(for: search))
    }

    /// What finds nothing may want an article.
    private func acts(for search: CountedSearch) -> [Link] {
        let text = search.text.text
        let look = Link(href: Paths.search(text), title: "Search for it")
        guard search.results == 0 else { return [look] }
        return [look, Link(href: Paths.deskNewArticle(title: text), title: "Begin an article")]
    }
}
