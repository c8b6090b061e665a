import Handrail

extension InsightReader {
    func steps(_ all: [StepFigures]) -> InsightFigure {
        let sorted = all.sorted {
            let (left, right) = ($0.outcomes, $1.outcomes)
            return (left.lowerBound, left.people, $1.step) > (
                right.lowerBound, right.people, $0.step
            )
        }
        let columns: [InsightTable.Column] = [
            .text("step", "Step"), .text("article", "Article"), .number("tried", "Tried by"),
            .number("worked", "Worked for"), .number("percent", "Success, %"),
            .number("skipped", "Skipped by"),
        ]
        let charted = sorted.prefix(limit).map(\.outcomes.percent)
        return InsightFigure(
            charts: all.isEmpty
                ? []
                : [
                    chart(
                        charted, "Success of each step of the table, in percent",
                        "Percent for whom it worked, step by step as in the table")
                ], table: InsightTable(columns: columns, rows: sorted.map(row), limit: limit))
    }

    private func row(_ figures: StepFigures) -> InsightTable.Row {
        let step = content.article(slug: figures.article)?.steps.first { $0.id == figures.step }
        let outcomes = figures.outcomes
        let percent = outcomes.isEnough ? "\(outcomes.percent)" : "\(outcomes.percent) (few)"
        return InsightTable.Row(
            cells: [
                .init(.text(figures.step), step?.title ?? figures.step),
                cell(ofArticle: figures.article), .init(.number(outcomes.people)),
                .init(.number(outcomes.worked)), .init(.number(outcomes.percent), percent),
                .init(.number(figures.skipped)),
            ],
            acts: step.map {
                [
                    Link(href: Paths.article(figures.article, at: $0.id), title: "Step"),
                    Link(href: Paths.guide(figures.article), title: "Guide"),
                ]
            } ?? [])
    }

    func deflection() throws -> InsightFigure {
        let guides = try records.guideDays(in: period)
        let offers = try records.deflections(in: period)
        let ways = SolvedWays.all(guides, offers, readings: try records.readings(in: period))
        let solved = spans.sums(
            guides.map { ($0.day, $0.solved) } + offers.map { ($0.day, $0.solved) })
        return InsightFigure(
            charts: ways.isEmpty
                ? []
                : [
                    spans.chart(
                        solved, "Guides that worked and reports that stayed unsent",
                        "problem solved",
                        "problems solved")
                ],
            table: InsightTable(columns: SolvedWays.columns, rows: ways.map(row), limit: limit),
            days: spans.table([
                (.number("begun", "Guides begun"), spans.sums(guides.map { ($0.day, $0.begun) })),
                (.number("worked", "Worked"), spans.sums(guides.map { ($0.day, $0.solved) })),
                (.number("offered", "Offered"), spans.sums(offers.map { ($0.day, $0.shown) })),
                (.number("opened", "Opened"), spans.sums(offers.map { ($0.day, $0.opened) })),
                (.number("unsent", "Unsent"), spans.sums(offers.map { ($0.day, $0.solved) })),
            ]))
    }

    private func row(_ ways: SolvedWays) -> InsightTable.Row {
        InsightTable.Row(
            cells: [cell(ofArticle: ways.article)] + ways.counts.map { .init(.number($0)) },
            acts: acts(onArticle: ways.article))
    }
}
