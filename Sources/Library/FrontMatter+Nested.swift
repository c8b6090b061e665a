import Yams

extension FrontMatter {
    /// A value that has keys of its own, such as `reference`.
    func mapping(_ key: String) -> [String: String]? {
        nodes[key]?.mapping.map(FrontMatter.texts)
    }

    /// The values of a list whose items have keys of their own.
    func mappings(_ key: String) -> [[String: String]] {
        nodes[key]?.sequence?.compactMap { $0.mapping.map(FrontMatter.texts) } ?? []
    }

    /// The values of a list whose items have keys of their own; what is no such
    /// list or item is reported.
    mutating func entries(_ key: String) -> [[String: String]] {
        guard let node = nodes[key], node.null == nil else { return [] }
        let entries = mappings(key)
        if entries.count != node.sequence?.count {
            report(
                key, "“\(key)” is not a list of entries with keys",
                advice: "write one entry a line: - {key: value, key: value}")
        }
        return entries
    }

    /// A value whose keys have lists of texts.
    func listsByName(_ key: String) -> [String: [String]] {
        let pairs = nodes[key]?.mapping?.compactMap { key, value in
            key.string.map { ($0, value.sequence?.compactMap { $0.scalar?.string } ?? []) }
        }
        return Dictionary(pairs ?? []) { first, _ in first }
    }

    private static func texts(_ mapping: Node.Mapping) -> [String: String] {
        let pairs = mapping.compactMap { key, value in
            key.string.flatMap { name in value.scalar.map { (name, $0.string) } }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// A list of lists of texts.
    func lists(_ key: String) -> [[String]] {
        guard let items = nodes[key]?.sequence else { return [] }
        return items.compactMap { $0.sequence?.compactMap { $0.scalar?.string } }
    }
}
