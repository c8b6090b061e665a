import FoundationEssentials
import Handrail

extension InsightReader {
    func spikes(_ all: [Spike]) -> InsightFigure {
        let shown = all.prefix(limit)
        let columns: [InsightTable.Column] = [
            .text("code", "Code"), .text("began", "Began"), .text("ended", "Ended"),
            .number("peak", "People in the busiest hour"), .number("usual", "Usual"),
        ]
        return InsightFigure(
            charts: all.isEmpty
                ? []
                : [
                    chart(
                        shown.map(\.peak), line: shown.map(\.usual),
                        "People in the busiest hour of each spike of the table",
                        "People in the busiest hour, as in the table", lineWords: "Dashed: usual")
                ], table: InsightTable(columns: columns, rows: all.map(row), limit: limit))
    }

    private func row(_ spike: Spike) -> InsightTable.Row {
        let began = Moment(spike.startedAt, now: now)
        let ended = spike.endedAt.map { Moment($0, now: now) }
        return InsightTable.Row(
            cells: [
                .init(.text(spike.code)), .init(.text(began.iso), began.words),
                ended.map { .init(.text($0.iso), $0.words) } ?? .init(.empty, "Goes on"),
                .init(.number(spike.peak)), .init(.decimal(spike.usual)),
            ],
            acts: [
                Link(
                    href: Paths.deskReports(code: spike.code, since: Day(spike.startedAt)),
                    title: "Reports")
            ] + codePage(spike.code))
    }
}
