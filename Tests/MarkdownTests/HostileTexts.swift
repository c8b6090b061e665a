import Markdown

/// Texts of the largest size allowed that are made to keep a parser busy.
enum HostileTexts {
    static let all: [(name: String, source: String)] =
        repeated.map { ($0, fill($0)) } + [
            ("nested lists, empty lines", nested(31) + fill("\n", leaving: 4096)),
            ("nested lists again and again", fill(nested(31))),
            ("deep lists", nested(340) + fill("\n", leaving: 130_000)),
            ("long definition, many links", definition(bytes: 100_000)),
            ("short definition, many links", definition(bytes: 1000)),
            ("many definitions", definitions),
            ("backticks of all lengths", backticks),
            ("wide table, short rows", wideTable),
        ]

    private static let limit = MarkdownLimit.maximumBytes

    private static let repeated = [
        ">", "> ", "> a\n", "- ", "- a\n", "* - ", "1. ", "1. a\n\n", "-\n", "[", "![", "](",
        "[a](",
        "[a](<b", "[](", "[a]", "[a][", "[a]: b\n", "[a]: <", "]", "*", "**a ", "*a **a ", "_a*",
        "a*_b", "`", "``a`", "<", "<a ", "<!--", "<?", "<![CDATA[", "<!A ", "<a href=\"", "&",
        "&#",
        "\\", "\\`", "|", "|\n", "|-|\n", "a|b\n-|-\n", "a|b\n-|-\n\n", "|a|\n|-|\n2. x\n",
        "> |a|\n> |-|\nb\n", "|a|\n|-|\n---\n", "# a\n", "a\n-\n", "```\n", "~~~ a\n", "\t- ",
        "a\n\n", "\n", "\r\n", "\0", "é", "> [!NOTE]\n\n", "> [!NOTE] a\n> b\n", "- > [!TIP]\n",
        "[a](javascript:b) ", "[a](http://b) ", "<b>", "a <b>\n", "![a](data:b)", "## A\n",
    ]

    private static func fill(_ unit: String, leaving rest: Int = 0) -> String {
        String(repeating: unit, count: (limit - rest) / unit.utf8.count)
    }

    private static func nested(_ depth: Int) -> String {
        (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    }

    private static func definition(bytes: Int) -> String {
        let definition = "[a]: /" + String(repeating: "x", count: bytes) + "\n\n"
        return definition + fill("[a]", leaving: definition.utf8.count)
    }

    private static var definitions: String {
        (0..<10_000).map { "[a\($0)]: /x\n" }.joined() + (0..<10_000).map { "[a\($0)]" }.joined()
    }

    private static var backticks: String {
        (1..<700).map { String(repeating: "`", count: $0) + " a " }.joined()
    }

    private static var wideTable: String {
        let columns = 30_000
        return String(repeating: "a|", count: columns) + "\n"
            + String(repeating: "-|", count: columns) + "\n"
            + fill("x\n", leaving: columns * 4 + 2)
    }
}
