import Web

/// What a figure says of a period.
struct InsightFigure {
    /// Empty where there is nothing to draw.
    var charts: [BarChart] = []
    /// What to do something about, a row each.
    let table: InsightTable
    /// What the bars stand for that are days; nil where they are the rows of the table.
    var days: InsightTable?
    /// What a file gives in place of the table; nil for the same.
    var file: InsightTable?

    /// What to know beside it.
    var note: String?

    var isEmpty: Bool { table.rows.isEmpty }
}
