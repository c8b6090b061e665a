import Yams

/// The front matter of a page that was written for something else.
struct PageMatter {
    private let nodes: [String: Node]
    /// What stands below it.
    let body: String
    /// False where it is no YAML.
    let isReadable: Bool

    /// The most front matter that is read.
    private static let mostLines = 400

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.dropFirst().prefix(Self.mostLines).firstIndex { Self.isFence($0) }
        guard let first = lines.first, Self.isFence(first), let end else {
            (nodes, body, isReadable) = ([:], text, true)
            return
        }
        body = lines[(end + 1)...].joined(separator: "\n")
        let yaml = lines[1..<end].joined(separator: "\n")
        // What an alias names is copied, and aliases of aliases are copied without end.
        let isPlain = !yaml.contains("&") || !yaml.contains("*")
        let mapping = isPlain ? (try? compose(yaml: yaml))?.mapping : nil
        let pairs = mapping?.compactMap { key, value in key.string.map { ($0, value) } } ?? []
        nodes = Dictionary(pairs) { first, _ in first }
        isReadable = mapping != nil || yaml.allSatisfy(\.isWhitespace)
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    /// A line of text; nil when it is missing or empty.
    func text(_ key: String) -> String? {
        guard let node = nodes[key], node.null == nil, let text = node.scalar?.string.visible
        else { return nil }
        return text.isEmpty ? nil : text
    }

    /// A list, or one text of words between commas.
    func list(_ key: String) -> [String] {
        if let items = nodes[key]?.sequence {
            return items.compactMap { $0.scalar?.string.visible }.filter { !$0.isEmpty }
        }
        return text(key)?.split(separator: ",").map { String($0).visible } ?? []
    }

    /// A whole number.
    func number(_ key: String) -> Int? { nodes[key]?.int }

    /// True where it says so.
    func flag(_ key: String) -> Bool? { nodes[key]?.bool }

    /// The keys that nothing is made of.
    func keys(besides known: Set<String>) -> [String] {
        nodes.keys.filter { !known.contains($0) }.map(\.visible).sorted()
    }
}
