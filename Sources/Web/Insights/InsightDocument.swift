import FoundationEssentials
package import Handrail

/// The table of a figure as programs read it.
package struct InsightDocument: Encodable {
    private let figure: String
    private let from: String
    private let to: String
    private let rows: [[String: Value]]

    package init(_ insight: Insight, _ figure: InsightFigure, _ period: Period) {
        let table = figure.file ?? figure.table
        let names = table.columns.map(\.name)
        self.figure = insight.rawValue
        from = period.first.description
        to = period.last.description
        rows = table.rows.map { row in
            Dictionary(zip(names, row.cells.map { Value(field: $0.value) })) { first, _ in first }
        }
    }

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self))
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
}
