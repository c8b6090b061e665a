/// Takes the title off a text and moves its headings so that it begins at `##`.
struct HeadingRewriting {
    /// The first heading of the first level, if the text has one.
    private(set) var title: String?
    private(set) var lines: [Substring] = []
    /// What headings were called that mean something here, and are called otherwise now.
    private(set) var renamed: [String] = []
    private var previous = 1

    init(_ text: [Substring]) {
        let plain = Self.withoutUnderlines(text)
        let levels = Self.headings(in: plain)
        let titleLine = levels.first { $0.level == 1 }?.line
        let shift = 2 - (levels.filter { $0.line != titleLine }.map(\.level).min() ?? 2)
        let levelByLine = Dictionary(levels.map { ($0.line, $0.level) }) { first, _ in first }
        for (number, line) in plain.enumerated() {
            guard let level = levelByLine[number] else {
                // In a quotation or list it would mean a guide, too.
                lines.append(
                    line.replacing(/^([\s>*+-]*\#{1,6}\s+)[Ss]teps(?=\s|$)/) { "\($0.1)What to do" }
                )
                continue
            }
            let words = Self.words(of: line)
            if number == titleLine {
                title = words
            } else {
                append(words, level: level + shift)
            }
        }
    }

    private mutating func append(_ words: String, level: Int) {
        let level = min(6, max(2, min(level, previous + 1)))
        previous = level
        var words = words
        // Below “Steps” only attempts to fix something may stand.
        if words.lowercased().filter({ $0.isLetter }) == "steps" {
            renamed.append(words)
            words = "What to do"
        }
        lines.append("\(String(repeating: "#", count: level)) \(words)"[...])
    }

    private static func headings(in lines: [Substring]) -> [(line: Int, level: Int)] {
        var fence = CodeFence()
        return lines.enumerated().compactMap { number, line in
            guard !fence.takes(line), let match = line.prefixMatch(of: /\ {0,3}(\#{1,6})(?:\s|$)/)
            else { return nil }
            return (number, match.1.count)
        }
    }

    /// The words of a heading, without marks around them and ids behind.
    private static func words(of line: Substring) -> String {
        let bare = line.drop { $0 == " " }.drop { $0 == "#" }
        return String(bare).replacing(/\s*\{\s*#[^}]*\}\s*$/, with: "")
            .replacing(/\s+#+\s*$/, with: "").visible
    }

    /// Headings that a line of `=` or `-` below makes, as those that `#` makes.
    private static func withoutUnderlines(_ lines: [Substring]) -> [Substring] {
        var fence = CodeFence()
        var result: [Substring] = []
        for line in lines {
            let isCode = fence.takes(line)
            if !isCode, let mark = line.first, mark == "=" || mark == "-", let last = result.last,
                line.wholeMatch(of: /(=+|-+)\s*/) != nil, isAlone(last, in: result)
            {
                result[result.count - 1] = "\(mark == "=" ? "#" : "##") \(last)"
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func isAlone(_ line: Substring, in lines: [Substring]) -> Bool {
        guard let first = line.first, first.isLetter || first.isNumber || first == "[" else {
            return false
        }
        return lines.dropLast().last.map { $0.allSatisfy(\.isWhitespace) } ?? true
    }
}
