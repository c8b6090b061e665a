import FoundationEssentials
import Handrail

/// The days of a period, or its weeks where there would be too many bars.
struct InsightSpans {
    private static let mostDays = 120

    /// The day that each begins with.
    let starts: [Day]
    private let isByWeek: Bool
    private let now: Date

    init(_ period: Period, now: Date) {
        isByWeek = period.dayCount > InsightSpans.mostDays
        starts = isByWeek ? period.weeks : period.days
        self.now = now
    }

    /// What was counted in each.
    func sums(_ counts: [(day: Day, count: Int)]) -> [Int] {
        var sums: [Day: Int] = [:]
        for (day, count) in counts { sums[isByWeek ? day.monday : day, default: 0] += count }
        return starts.map { sums[$0] ?? 0 }
    }

    /// The counts as bars; `one` and `many` are what they count.
    func chart(_ counts: [Int], _ title: String, _ one: String, _ many: String) -> BarChart {
        let most = zip(starts, counts).max { $0.1 < $1.1 }
        let description = most.map {
            "The most: \($0.1.grouped) \($0.1 == 1 ? one : many), \(isByWeek ? "in the week from" : "on") \(words($0.0))."
        }
        return BarChart(
            counts,
            BarChart.Words(
                title: title, heading: isByWeek ? "Week by week" : "Day by day",
                description: description ?? "", start: starts.first.map(words) ?? "",
                end: starts.last.map(words) ?? ""))
    }

    /// The counts in numbers, a column each.
    func table(_ columns: [(column: InsightTable.Column, counts: [Int])]) -> InsightTable {
        let first = InsightTable.Column.text(
            isByWeek ? "week" : "day", isByWeek ? "Week from" : "Day")
        let rows = starts.indices.map { place in
            InsightTable.Row(
                cells: [cell(starts[place])] + columns.map { .init(.number($0.counts[place])) })
        }
        return InsightTable(columns: [first] + columns.map(\.column), rows: rows)
    }

    private func cell(_ day: Day) -> InsightTable.Cell {
        .init(.text(day.description), words(day))
    }

    private func words(_ day: Day) -> String { Moment(day, now: now).words }
}
