/// A table found in a text.
struct Table {
    /// One for each column.
    let alignments: [TableRow.Alignment]
    /// How many cells each row has of its own, the heading first.
    var rows: [Int]

    /// How many empty cells its short rows need.
    var filling: Int { rows.reduce(0) { $0 + alignments.count - $1 } }
}
