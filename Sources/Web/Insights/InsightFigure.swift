/// What a figure says of a period.
package struct InsightFigure {
    /// Empty where there is nothing to draw.
    package var charts: [BarChart] = []
    /// What to do something about, a row each.
    package let table: InsightTable
    /// What the bars stand for that are days; nil where they are the rows of the table.
    package var days: InsightTable?
    /// What a file gives in place of the table; nil for the same.
    package var file: InsightTable?

    /// What to know beside it.
    package var note: String?

    package var isEmpty: Bool { table.rows.isEmpty }
}
