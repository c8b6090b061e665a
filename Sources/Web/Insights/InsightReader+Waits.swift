import Handrail

extension InsightReader {
    func waits(_ weeks: [WeekOfWaits]) -> InsightFigure {
        let isEmpty = weeks.allSatisfy { $0.answers.count + $0.solutions.count == 0 }
        let columns: [InsightTable.Column] = [
            .text("week", "Week from"), .number("answered", "Answered"),
            .number("answer_median_minutes", "Answer, median"),
            .number("answer_90th_percentile_minutes", "Answer, 90th percentile"),
            .number("solved", "Solved"), .number("solution_median_minutes", "Solution, median"),
            .number("solution_90th_percentile_minutes", "Solution, 90th percentile"),
        ]
        return InsightFigure(
            charts: isEmpty
                ? []
                : [
                    chart(weeks, \.answers, "Minutes to the first answer"),
                    chart(weeks, \.solutions, "Minutes until solved"),
                ],
            table: InsightTable(columns: columns, rows: isEmpty ? [] : weeks.map(row)))
    }

    private func row(_ week: WeekOfWaits) -> InsightTable.Row {
        let monday = Moment(week.monday, now: now)
        let cells = [week.answers, week.solutions].flatMap { waits in
            [InsightTable.Cell(.number(waits.count))]
                + [0.5, 0.9].map { cell(ofMinutes: waits.minutes(ofShare: $0)) }
        }
        return InsightTable.Row(
            cells: [.init(.text(monday.iso), monday.words)] + cells,
            acts: [
                Link(href: Paths.deskReports(since: week.monday), title: "Reports since"),
                Link(href: Paths.deskReportsWaiting, title: "Waiting now"),
            ])
    }

    private func cell(ofMinutes minutes: Int?) -> InsightTable.Cell {
        guard let minutes else { return .init(.empty) }
        return .init(.number(minutes), minutes.asWait)
    }

    private func chart(
        _ weeks: [WeekOfWaits], _ waits: KeyPath<WeekOfWaits, WaitHistogram>, _ title: String
    ) -> BarChart {
        let medians = weeks.map { $0[keyPath: waits].minutes(ofShare: 0.5) ?? 0 }
        let longest = zip(weeks, medians).max { $0.1 < $1.1 }
        let words = longest.map {
            "The longest median: \($0.1.asWait), in the week from \(Moment($0.0.monday, now: now).words)."
        }
        return BarChart(
            medians, line: weeks.map { Double($0[keyPath: waits].minutes(ofShare: 0.9) ?? 0) },
            BarChart.Words(
                title: title, heading: title, description: words ?? "",
                start: weeks.first.map { Moment($0.monday, now: now).words } ?? "",
                end: weeks.last.map { Moment($0.monday, now: now).words } ?? "",
                line: "Bars: median. Dashed: 90th percentile"))
    }
}

extension Int {
    /// So many minutes as people say them: `45 min`, `3 h 10 min`, `2 days 4 h`.
    var asWait: String {
        switch self {
        case ..<60: "\(self) min"
        case ..<1_440: "\(self / 60) h" + (self % 60 > 0 ? " \(self % 60) min" : "")
        default:
            (self / 1_440).counted("day") + (self % 1_440 >= 60 ? " \(self % 1_440 / 60) h" : "")
        }
    }
}
