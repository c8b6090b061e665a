import FoundationEssentials
import HTTPServer
import Handrail
import Web

/// The table of a figure as a file.
struct InsightFile {
    let insight: Insight
    let ending: Ending

    /// The kinds of files there are.
    enum Ending: String {
        case csv, json
    }

    /// What the last part of an address names, as in `steps.csv`; nil for anything else.
    init?(_ name: String) {
        guard let dot = name.lastIndex(of: "."),
            let insight = Insight(rawValue: String(name[..<dot])),
            let ending = Ending(rawValue: String(name[name.index(after: dot)...]))
        else { return nil }
        self.insight = insight
        self.ending = ending
    }

    /// The answer that gives the file.
    func response(_ figure: InsightFigure, _ period: Period) throws -> Response {
        let table = figure.file ?? figure.table
        var response =
            switch ending {
            case .csv:
                Response.text(
                    InsightFile.csv(table), type: "text/csv; charset=utf-8; header=present")
            case .json: Response.json(try json(table, period))
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

    private struct Document: Encodable {
        let figure: String
        let from: String
        let to: String
        let rows: [[String: Value]]
    }

    private struct Value: Encodable {
        let field: CSV.Field

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch field {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .decimal(let number): try container.encode(number)
            case .empty: try container.encodeNil()
            }
        }
    }

    private func json(_ table: InsightTable, _ period: Period) throws -> [UInt8] {
        let rows = table.rows.map { row in
            Dictionary(
                zip(table.columns.map(\.name), row.cells.map { Value(field: $0.value) })
            ) { first, _ in first }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](
            try encoder.encode(
                Document(
                    figure: insight.rawValue, from: period.first.description,
                    to: period.last.description, rows: rows)))
    }
}
