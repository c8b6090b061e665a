import Handrail

/// The first paragraph of a text, as one or two sentences.
enum Summary {
    /// What an article's summary may have.
    static let most = 200

    /// The beginning of the first paragraph; nil when there is none.
    static func first(of lines: [Substring]) -> String? {
        var fence = CodeFence()
        var paragraph: [Substring] = []
        for line in lines {
            let isText = !fence.takes(line) && isText(line)
            if isText { paragraph.append(line) } else if !paragraph.isEmpty { break }
        }
        let text = plain(paragraph.joined(separator: " "))
        return text.isEmpty ? nil : cut(text)
    }

    /// A text of at most 200 characters, to the end of a sentence or else of a word.
    static func cut(_ text: String) -> String {
        guard text.count > most else { return text }
        let part = text.prefix(most)
        if let end = part.matches(of: /[.!?](?=\s)/).last?.range.upperBound {
            return String(part[..<end])
        }
        let short = part.dropLast()
        guard let space = short.lastIndex(of: " ") else { return short + "…" }
        return short[..<space] + "…"
    }

    private static func isText(_ line: Substring) -> Bool {
        let bare = line.drop { $0 == " " }
        guard let first = bare.first, !bare.allSatisfy(\.isWhitespace) else { return false }
        return !"#>|-*+![:<=".contains(first) || bare.hasPrefix("**") || isLink(bare)
            ? bare.prefixMatch(of: /\d+[.)]\s/) == nil : false
    }

    private static func isLink(_ line: Substring) -> Bool {
        line.prefixMatch(of: /\[[^\]]*\]\(/) != nil
    }

    /// The words without the marks of Markdown.
    private static func plain(_ text: String) -> String {
        text.replacing(/!\[[^\]]*\]\([^)]*\)/, with: "")
            .replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }
            .replacing(/\*\*|__|`/, with: "").replacing(/\\(?=[^\w\s])/, with: "").visible
    }
}
