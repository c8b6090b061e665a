/// Puts the headings that stand for cells together as tables.
struct TablePass {
    private let tables: [Table]
    private let wraps: Bool
    /// The table that the last cell belonged to, and its node.
    private var current: (number: Int, node: Node)?
    private var row = 0
    private var column = 0

    init(_ tables: [Table], wraps: Bool) {
        self.tables = tables
        self.wraps = wraps
    }

    /// Moves the text of a heading into the next cell of its table.
    mutating func take(_ heading: Node, table number: Int) {
        let table = tables[number]
        let node = current?.number == number ? current?.node : nil
        let block = node ?? open(number, before: heading)
        let cell = Node.inline(opening(table), closing(table))
        cell.takeChildren(of: heading)
        block.append(cell)
        heading.remove()
        column += 1
        if column == table.rows[row] {
            row += 1
            column = 0
        }
    }

    private mutating func open(_ number: Int, before heading: Node) -> Node {
        let end = tables[number].rows.count > 1 ? "</tbody>\n</table>" : "</table>"
        let block =
            wraps
            ? Node.block(
                "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>",
                end + "\n</div>")
            : Node.block("<table>", end)
        heading.insertBefore(block)
        current = (number, block)
        row = 0
        column = 0
        return block
    }

    private func opening(_ table: Table) -> String {
        let tag = (row == 0 ? "<th" : "<td") + table.alignments[column].attribute + ">"
        guard column == 0 else { return tag }
        return switch row {
        case 0: "<thead>\n<tr>\n" + tag
        case 1: "<tbody>\n<tr>\n" + tag
        default: "<tr>\n" + tag
        }
    }

    private func closing(_ table: Table) -> String {
        if row == 0 {
            return column + 1 == table.alignments.count ? "</th>\n</tr>\n</thead>\n" : "</th>\n"
        }
        guard column + 1 == table.rows[row] else { return "</td>\n" }
        var html = "</td>\n"
        for alignment in table.alignments[(column + 1)...] {
            html += "<td" + alignment.attribute + "></td>\n"
        }
        return html + "</tr>\n"
    }
}
