/// The rows of a figure, as a page shows them and as a file gives them.
package struct InsightTable {
    package let columns: [Column]
    package let rows: [Row]
    /// True where there are more rows than these.
    package let hasMore: Bool

    /// The first rows, `limit` of them where it is not nil.
    init(columns: [Column], rows: [Row], limit: Int? = nil) {
        self.columns = columns
        self.rows = limit.map { Array(rows.prefix($0)) } ?? rows
        hasMore = self.rows.count < rows.count
    }

    package struct Column {
        /// What a file calls it.
        package let name: String
        package let columnTitle: String
        package let isNumber: Bool

        static func text(_ name: String, _ title: String) -> Column {
            Column(name: name, columnTitle: title, isNumber: false)
        }

        static func number(_ name: String, _ title: String) -> Column {
            Column(name: name, columnTitle: title, isNumber: true)
        }
    }

    package struct Row {
        package let cells: [Cell]
        /// What to do about it.
        package var acts: [Link] = []
    }

    package struct Cell {
        /// As a file gives it.
        package let value: CSV.Field
        /// As a page says it, a line each.
        package let lines: [String]

        /// `lines` are the value's own words where they are nil.
        init(_ value: CSV.Field, _ lines: [String]? = nil) {
            self.value = value
            self.lines = lines ?? [Cell.words(of: value)]
        }

        init(_ value: CSV.Field, _ words: String) {
            self.init(value, [words])
        }

        private static func words(of value: CSV.Field) -> String {
            switch value {
            case .text(let text): text
            case .number(let number): number.grouped
            case .decimal(let number): String(number)
            case .empty: "–"
            }
        }
    }
}
