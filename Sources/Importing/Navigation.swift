import Yams

/// The order of pages that `nav` of `mkdocs.yml` says.
enum Navigation {
    /// The files of `nav`, from its first to its last.
    static func files(in text: String) -> [String] {
        // Tags such as !!python/name are no part of what is looked for.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("nav:") }) else { return [] }
        let rest = lines[(start + 1)...].prefix { line in
            line.allSatisfy(\.isWhitespace) || line.first == " " || line.first == "-"
                || line.first == "#"
        }
        let yaml = ([lines[start]] + rest).joined(separator: "\n")
        guard !yaml.contains("&") || !yaml.contains("*"),
            let nav = (try? compose(yaml: yaml))?.mapping?["nav"]
        else { return [] }
        return files(nav, level: 0)
    }

    private static func files(_ node: Node, level: Int) -> [String] {
        guard level < 16 else { return [] }
        if let text = node.scalar?.string { return [text] }
        if let items = node.sequence { return items.flatMap { files($0, level: level + 1) } }
        return node.mapping?.flatMap { files($1, level: level + 1) } ?? []
    }
}
