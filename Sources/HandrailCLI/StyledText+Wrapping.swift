extension StyledText {
    /// The same in lines of at most so many characters, broken at spaces; what
    /// goes on begins as far in as its line did.
    func wrapped(to width: Int) -> StyledText {
        let lines = letters.split(omittingEmptySubsequences: false) { $0.letter == "\n" }
        let wrapped = lines.flatMap { StyledText.wrapped(Array($0), to: width) }
        return StyledText(Array(wrapped.joined(separator: [Letter(letter: "\n", look: nil)])))
    }

    private static func wrapped(_ line: [Letter], to width: Int) -> [[Letter]] {
        let indent = line.prefix { $0.letter == " " || $0.letter == "•" }.count
        let start = Array(repeating: Letter(letter: " ", look: nil), count: indent)
        var lines: [[Letter]] = []
        var rest = line
        while rest.count > width, indent < width,
            let space = rest[indent...width].lastIndex(where: { $0.letter == " " })
        {
            lines.append(Array(rest[..<space]))
            rest = start + rest[(space + 1)...]
        }
        return lines + [rest]
    }
}
