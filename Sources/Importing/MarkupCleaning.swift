/// Takes out of a text what another program would have run: tags, JSX and Liquid.
struct MarkupCleaning {
    private(set) var lines: [Substring] = []
    /// What was left out, in words.
    private(set) var losses: [String] = []
    private var counts: [String: Int] = [:]

    init(_ text: [Substring], _ kind: SourceKind) {
        var fence = CodeFence()
        for line in text {
            if fence.takes(line) {
                lines.append(line)
            } else if kind == .docusaurus, isModule(line) {
                counts["lines of import or export were", default: 0] += 1
            } else {
                lines.append(clean(line, kind))
            }
        }
        losses = counts.sorted { $0.key < $1.key }.map { "\($1) \($0) left out" }
    }

    private func isModule(_ line: Substring) -> Bool {
        line.prefixMatch(of: /import\s+(?:[\w{*].*\sfrom\s+)?['"]/) != nil
            || line.prefixMatch(of: /export\s+(?:default|const|let|function)\s/) != nil
    }

    /// A line without what stands outside of code in it.
    private mutating func clean(_ line: Substring, _ kind: SourceKind) -> Substring {
        guard line.contains("<") || line.contains("{") else { return line }
        // Every other piece is code, where the marks come in pairs.
        let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
        guard pieces.count % 2 == 1 else { return cleanPiece(line, kind) }
        return pieces.enumerated().map { number, piece in
            number % 2 == 0 ? cleanPiece(piece, kind) : piece
        }.joined(separator: "`")[...]
    }

    private mutating func cleanPiece(_ piece: Substring, _ kind: SourceKind) -> Substring {
        var text = String(piece)
        if kind == .jekyll {
            text = take(/\{%[^%]*%\}|\{\{[^}]*\}\}/, from: text, "tags of Liquid were")
        }
        if kind != .markdown {
            text = text.replacing(/\{:[^}]*\}|\{\s*[.#][\w-]+[^}]*\}/, with: "")
        }
        text = take(/<!--.*?-->/, from: text, "comments were")
        return take(/<\/?[A-Za-z][\w.-]*(?:\s[^<>]*)?\/?>/, from: text, "tags of HTML or JSX were")[
            ...]
    }

    private mutating func take(_ regex: Regex<Substring>, from text: String, _ name: String)
        -> String
    {
        let count = text.matches(of: regex).count
        guard count > 0 else { return text }
        counts[name, default: 0] += count
        return text.replacing(regex, with: "")
    }
}
