package import HTTPServer
package import Handrail

/// The table of a figure as a file.
package struct InsightFile {
    /// The rows of a file at most.
    package static let mostRows = 10_000

    package let insight: Insight
    let ending: Ending

    /// The kinds of files there are.
    enum Ending: String {
        case csv, json
    }

    /// What the last part of an address names, as in `steps.csv`; nil for anything else.
    package init?(_ name: String) {
        guard let dot = name.lastIndex(of: "."),
            let insight = Insight(rawValue: String(name[..<dot])),
            let ending = Ending(rawValue: String(name[name.index(after: dot)...]))
        else { return nil }
        self.insight = insight
        self.ending = ending
    }

    /// The answer that gives the file.
    package func response(_ figure: InsightFigure, _ period: Period) throws -> Response {
        var response =
            switch ending {
            case .csv:
                Response.text(
                    InsightFile.csv(figure.file ?? figure.table),
                    type: "text/csv; charset=utf-8; header=present")
            case .json: Response.json(try InsightDocument(insight, figure, period).json())
            }
        response.headers["Content-Disposition"] = ContentDisposition.attachment(
            "\(insight.rawValue)-\(period.first)-\(period.last).\(ending.rawValue)")
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response
    }

    private static func csv(_ table: InsightTable) -> String {
        var csv = CSV()
        csv.add(table.columns.map { .text($0.name) })
        for row in table.rows { csv.add(row.cells.map(\.value)) }
        return csv.text
    }
}
