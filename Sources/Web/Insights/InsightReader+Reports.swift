import Handrail

extension InsightReader {
    func reports(_ days: [CodeDay]) -> InsightFigure {
        let sums = spans.sums(days.map { ($0.day, $0.reports) })
        let byCode = Dictionary(grouping: days, by: \.code).map { code, days in
            (code: code, days: days, reports: days.map(\.reports).reduce(0, +))
        }
        let sorted = byCode.sorted { ($0.reports, $1.code) > ($1.reports, $0.code) }
        let all = sorted.map(\.reports).reduce(0, +)
        let rows = sorted.map { code, days, reports in
            row(code, reports, of: all, busiest: days.max { $0.reports < $1.reports })
        }
        let columns: [InsightTable.Column] = [
            .text("code", "Code"), .number("reports", "Reports"),
            .number("percent", "Of all, %"), .text("busiest_day", "Busiest day"),
        ]
        return InsightFigure(
            charts: [
                spans.chart(
                    sums, "Reports, \(all.grouped) in all", "report", "reports")
            ],
            table: InsightTable(columns: columns, rows: rows, limit: limit),
            days: spans.table([(.number("reports", "Reports"), sums)]), file: file(days))
    }

    private func row(
        _ code: String, _ reports: Int, of all: Int, busiest: CodeDay?
    ) -> InsightTable.Row {
        let percent = Int((Double(reports) * 100 / Double(max(1, all))).rounded())
        let day = busiest.map { busiest in
            InsightTable.Cell(
                .text(busiest.day.description),
                "\(Moment(busiest.day, now: now).words): \(busiest.reports.grouped)")
        }
        guard !code.isEmpty else {
            return InsightTable.Row(
                cells: [
                    .init(.text(""), "No code of the catalogue"), .init(.number(reports)),
                    .init(.number(percent)), day ?? .init(.empty),
                ],
                acts: [
                    Link(href: Paths.deskReports(since: period.first), title: "All reports")
                ])
        }
        let inbox = Paths.deskReports(code: code, since: period.first)
        return InsightTable.Row(
            cells: [
                .init(.text(code)), .init(.number(reports)), .init(.number(percent)),
                day ?? .init(.empty),
            ], acts: [Link(href: inbox, title: "Reports")] + codePage(code))
    }

    /// A code's page, where the catalogue has it.
    func codePage(_ code: String) -> [Link] {
        content.code(code).map { [Link(href: Paths.code($0.code), title: "Code")] } ?? []
    }

    private func file(_ days: [CodeDay]) -> InsightTable {
        InsightTable(
            columns: [
                .text("day", "Day"), .text("code", "Code"), .number("reports", "Reports"),
            ],
            rows: days.map {
                InsightTable.Row(cells: [
                    .init(.text($0.day.description)), .init(.text($0.code)),
                    .init(.number($0.reports)),
                ])
            })
    }
}
