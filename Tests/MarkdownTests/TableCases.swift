/// Texts with tables, compared with what cmark-gfm makes of them.
enum TableCases {
    /// The inputs of the examples in the GFM specification, 0.29-gfm.
    static let specification = [
        "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
        "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
        "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
        "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n",
        "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
        "| abc | def |\n| --- |\n| bar |\n",
        "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n",
        "| abc | def |\n| --- | --- |\n",
    ]

    /// What is easy to get wrong.
    static let hard = cells + rows + interruptions + containers + lines

    private static let cells = [
        "| `a|b` | c |\n| - | - |\n",
        "| `a\\|b` | c\\|d |\n| - | - |\n| \\| | \\\\| |\n| `\\\\|` | x |\n",
        "| a\\ | b\\\\ |\n| - | - |\n",
        "| a # | # |\n| - | - |\n| ## | c ## |\n| \\# | d \\## |\n| # # | e # # |\n",
        "| *a | b* |\n| - | - |\n| **c** | ~~d~~ |\n",
        "| [a](/b) | [c] |\n| - | - |\n| ![d](/e \"f\") | <https://g.h> |\n\n[c]: /c 'C'\n",
        "| [a|b](/c) | d |\n| - | - |\n| [a\\|b](/c\\|d) | e |\n",
        "| a | b |\n| - | - |\n| &amp; &copy; | \\* \\_ |\n",
        "| > a | - b |\n| - | - |\n| # c | 1. d |\n| ``` | ~~~ |\n",
        "| ü | 漢字 |\n| - | - |\n| 🙂 | é |\n",
        "| a <b | c> |\n| - | - |\n| \"d\" | 'e' |\n",
        "| `` a ` b `` | c  d |\n| - | - |\n|  `e` | f\\\n",
    ]

    private static let rows = [
        "a | b\n- | -\nc | d\n",
        "a|b\n-|-\nc\n|d\n||e\n|||\n",
        "| a |\n|:-|\n| b | c |\n",
        "|a|b|c|d|\n|-|:-|-:|:-:|\n|1|2|3|4|\n|1||\n",
        "a\n:-:\nb\n",
        "a\n-:\n===\n",
        "| a |\n| - |\n|\nb\n",
        "||\n|-|\n",
        "| | |\n|-|-|\n| | |\n",
        "| a | b |\n| - | - | - |\n",
        "| a | b |\n| - | : |\n",
        "| a | b |\n| - - | - |\n",
        "| a | b |\n|---|--|  \n|  c|d  |  \n",
        "|\ta\t|\tb\t|\n|\t-\t|\t-\t|\n|\tc\t|\td\t|\n",
        "| a |\n| - |\n| b |\n| - |\n| c |\n",
        "a\n|-|-|\n|x|y|\n|-|-|\n",
    ]

    private static let interruptions = [
        "| a |\n| - |\n---\n",
        "| a |\n| - |\n| b |\n---\nc\n",
        "| a |\n| - |\n- b\n",
        "| a |\n| - |\n-\n",
        "| a |\n| - |\n2. b\n",
        "| a |\n| - |\n# b\n| c |\n",
        "| a |\n| - |\n    b\n",
        "| a |\n| - |\n   b\n",
        "| a |\n| - |\n```\n| b |\n```\n",
        "| a |\n| - |\n***\n___\n",
        "| a |\n| - |\n**b**\n_c_\n1) d\n",
        "| a |\n| - |\n`b`\n1.c\n#d\n",
        "p\n| a |\n| - |\n| b |\n\nq\n",
        "p\nq | r\n| a | b |\n| - | - |\n",
        "p *q\n| r* |\n| - |\n",
        "# h\n| a |\n| - |\n# i\n",
        "h\n===\n| a |\n| - |\n",
        "h\n---\n|-|\n",
        "| a |\n\n| - |\n",
        "| a |\n| - |\n\n| b |\n| - |\n",
        "```\n| a |\n| - |\n```\n",
        "    | a |\n    | - |\n",
        "| a |\n    | - |\n",
        "| a |\n   | - |\n  | b |\n",
    ]

    private static let containers = [
        "> | a |\n> | - |\n> | b |\n",
        "> | a |\n> | - |\nb\n",
        "> | a |\n| - |\n",
        "> p\na | b\n> - | -\n",
        ">| a |\n>| - |\n>\n> c\n",
        "- | a | b |\n  | - | - |\n  | c | d |\n- e\n",
        "- | a |\n  | - |\nb\n",
        "- | a |\n  | - |\n\n  b\n",
        "- x\n\n  | a |\n  | - |\n  | b |\n\n- y\n",
        "1. x\n   | a |\n   | - |\n2. y\n",
        "10) | a |\n    | - |\n    | b |\n   | c |\n",
        "- > | a | b |\n  > | - | - |\n  > | c | d |\n",
        "> - 1. | a | b |\n>      | - | - |\n>      | c | d |\n",
        "-\n  | a |\n  | - |\n",
        "-   | a |\n    | - |\n    | b |\n",
        "-\t| a |\n\t| - |\n\t| b |\n",
        " - | a |\n   | - |\n  | b |\n",
        "> |a|\n> |-|\nb|c\n-|-\n",
        "- a\n  - | b |\n    | - |\n  - c\n",
        "- -|-\n  -|-\n",
    ]

    private static let lines = [
        "| a |\n| - |",
        "| a |\n| - |\n| b |",
        "\n\n| a |\n| - |\n\n\n",
        "| a |  \n| - |  \n| b |  \n",
        "| a |\n| - |\n| b |\n \n| c |\n",
        "a  \n| b |\n| - |\n",
        "a\\\n| b |\n| - |\n",
    ]
}
