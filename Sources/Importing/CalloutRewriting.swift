/// Turns admonitions of MkDocs and Docusaurus into callouts.
struct CalloutRewriting {
    private static let tags = [
        "tip": "TIP", "hint": "TIP", "success": "TIP", "important": "TIP",
        "caution": "CAUTION", "attention": "CAUTION", "warning": "WARNING", "danger": "WARNING",
        "failure": "WARNING", "bug": "WARNING", "error": "WARNING",
    ]
    /// How deep admonitions in admonitions are followed.
    private static let mostLevels = 8

    /// The lines with callouts for admonitions.
    static func rewrite(_ lines: [Substring], level: Int = 0) -> [Substring] {
        guard level < mostLevels else { return lines }
        var result: [Substring] = []
        var fence = CodeFence()
        var rest = lines[...]
        while let line = rest.popFirst() {
            let isCode = fence.takes(line)
            if !isCode,
                let head = line.wholeMatch(of: /(?:!!!|\?\?\?\+?) *([\w-]+)[^"]*(?:"([^"]*)")? */)
            {
                let inner = takeIndented(&rest)
                result += callout(head.1, head.2, inner, level)
            } else if !isCode,
                let head = line.wholeMatch(of: /:::+ *([\w-]+) *(?:\[([^\]]*)\]|(.*))/)
            {
                let inner = takeFenced(&rest)
                result += callout(head.1, head.2 ?? head.3, inner, level)
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func callout(
        _ kind: Substring, _ title: Substring?, _ inner: [Substring], _ level: Int
    ) -> [Substring] {
        let tag = tags[kind.lowercased()] ?? "NOTE"
        let head = "> [!\(tag)] \(title ?? "")".split(separator: " ").joined(separator: " ")
        let body = rewrite(inner, level: level + 1).map { $0.isEmpty ? ">" : "> \($0)"[...] }
        return [head[...]] + body + [""]
    }

    private static func takeIndented(_ rest: inout ArraySlice<Substring>) -> [Substring] {
        var inner: [Substring] = []
        while let line = rest.first, line.allSatisfy(\.isWhitespace) || line.hasPrefix("    ") {
            inner.append(line.dropFirst(4))
            rest.removeFirst()
        }
        while inner.last?.allSatisfy(\.isWhitespace) == true { inner.removeLast() }
        return inner
    }

    private static func takeFenced(_ rest: inout ArraySlice<Substring>) -> [Substring] {
        var (inner, depth): ([Substring], Int) = ([], 1)
        while let line = rest.popFirst() {
            if line.hasPrefix(":::") {
                depth += line.allSatisfy { $0 == ":" || $0.isWhitespace } ? -1 : 1
                if depth == 0 { break }
            }
            inner.append(line)
        }
        return inner
    }
}
