/// Follows the lines of a text and knows which are code.
struct CodeFence {
    private var open: (mark: Character, length: Int)?

    /// Whether the next line is code or the fence around it.
    mutating func takes(_ line: Substring) -> Bool {
        let bare = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
        let mark = bare.first
        let length = bare.prefix { $0 == mark }.count
        let isMark = (mark == "`" || mark == "~") && length >= 3
        if let fence = open {
            let rest = bare.dropFirst(length)
            if isMark, mark == fence.mark, length >= fence.length,
                rest.allSatisfy(\.isWhitespace)
            {
                open = nil
            }
            return true
        }
        guard isMark, let mark, mark == "~" || !bare.dropFirst(length).contains("`") else {
            return false
        }
        open = (mark, length)
        return true
    }
}
