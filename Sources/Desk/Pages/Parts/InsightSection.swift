import Handrail
import Web

/// A figure on a page: its drawings, its table, and where it can be had as a file.
struct InsightSection {
    let sectionID: String
    let sectionTitle: String
    let definition: String
    /// What stands in its place when there is nothing; nil when there is something.
    let emptyWords: String?
    let hasFigure: Bool
    let charts: [BarChart]
    let headings: [Heading]
    let lines: [Line]
    /// Said below the table when the file has more rows.
    let moreWords: String?
    /// What to know beside it.
    let note: String?
    /// The numbers behind the drawing, where the table has others.
    let dayTable: DayTable?
    let csvPath: String
    let jsonPath: String

    struct Heading {
        let words: String
        let isNumber: Bool
    }

    struct Line {
        let first: String
        let cells: [Cell]
        let acts: [Act]
    }

    struct Cell {
        let cellLines: [String]
        let isNumber: Bool
    }

    struct Act {
        let actPath: String
        let actTitle: String
    }

    struct DayTable {
        let dayHeadings: [Heading]
        let dayLines: [Line]
    }

    init(_ insight: Insight, _ figure: InsightFigure, _ period: Period) {
        sectionID = insight.rawValue
        sectionTitle = insight.title
        definition = insight.definition
        hasFigure = !figure.isEmpty
        emptyWords = figure.isEmpty ? insight.emptyWords : nil
        charts = figure.charts
        headings = InsightSection.headings(figure.table)
        lines = InsightSection.lines(figure.table)
        moreWords =
            figure.table.hasMore
            ? "These are the first \(lines.count); the files have more." : nil
        note = figure.note
        dayTable = figure.days.map {
            DayTable(
                dayHeadings: InsightSection.headings($0), dayLines: InsightSection.lines($0))
        }
        csvPath = Paths.deskInsight(insight.rawValue, as: "csv", in: period)
        jsonPath = Paths.deskInsight(insight.rawValue, as: "json", in: period)
    }

    private static func headings(_ table: InsightTable) -> [Heading] {
        table.columns.map { Heading(words: $0.columnTitle, isNumber: $0.isNumber) }
    }

    private static func lines(_ table: InsightTable) -> [Line] {
        let areNumbers = table.columns.map(\.isNumber)
        return table.rows.map { row in
            Line(
                first: row.cells.first?.lines.first ?? "",
                cells: zip(row.cells, areNumbers).dropFirst().map {
                    Cell(cellLines: $0.lines, isNumber: $1)
                }, acts: row.acts.map { Act(actPath: $0.href, actTitle: $0.title) })
        }
    }
}
