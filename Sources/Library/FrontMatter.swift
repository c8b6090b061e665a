import Handrail
import Yams

/// The keys and values of front matter, read one key at a time.
///
/// What a key should have held and did not is collected in `findings`.
struct FrontMatter {
    let file: String
    /// The line of each key in its file.
    let lines: [String: Int]
    private(set) var findings: [Finding] = []
    private let nodes: [String: Node]

    /// Throws the finding of a text that is no YAML mapping.
    init(_ yaml: String, firstLine: Int, file: String) throws(Finding) {
        // YAML copies what an alias names, and aliases of aliases copy without end.
        guard yaml.firstMatch(of: FrontMatter.anchor) == nil else {
            throw Finding(
                file, firstLine, "YAML anchors are not known here",
                advice: "write the value out, and “ & ” with a space on both sides")
        }
        let mapping = try FrontMatter.mapping(yaml, firstLine: firstLine, file: file)
        var nodes: [String: Node] = [:]
        var lines: [String: Int] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            nodes[name] = value
            lines[name] = (key.mark?.line ?? 1) - 1 + firstLine
        }
        self.file = file
        self.nodes = nodes
        self.lines = lines
    }

    /// The beginning of a YAML anchor.
    private static var anchor: Regex<Substring> { /(?:^|[\s\[{,])&[^\s&]/ }

    private static func mapping(
        _ yaml: String, firstLine: Int, file: String
    ) throws(Finding) -> Node.Mapping {
        do {
            guard let root = try compose(yaml: yaml) else { return Node.Mapping([]) }
            if let mapping = root.mapping { return mapping }
        } catch let error as YamlError {
            let (line, problem) = FrontMatter.place(of: error, in: yaml)
            throw Finding(
                file, line - 1 + firstLine, "this is not YAML: \(problem)",
                advice: "write “key: value”; quote a value that holds a colon")
        } catch {
            throw Finding(file, firstLine, "this is not YAML: \(error)", advice: "check its syntax")
        }
        throw Finding(
            file, firstLine, "this is no list of keys", advice: "write one “key: value” a line")
    }

    private static func place(
        of error: YamlError, in yaml: String
    ) -> (line: Int, problem: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let duplicates, _):
            (
                secondLine(of: duplicates.first ?? "", in: yaml),
                "the key “\(duplicates.first ?? "")” stands twice"
            )
        default: (1, "\(error)")
        }
    }

    /// Where a key stands for the second time; YAML's own error names the first line only.
    private static func secondLine(of key: String, in yaml: String) -> Int {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.filter { lines[$0].hasPrefix("\(key):") }
        return (places.dropFirst().first ?? 0) + 1
    }

    /// Adds a finding at a key, or at the top where the key is missing.
    mutating func report(
        _ key: String, _ message: String, advice: String, severity: Finding.Severity = .error
    ) {
        findings.append(Finding(file, lines[key] ?? 1, message, advice: advice, severity: severity))
    }

    /// A line of text; nil when the key is missing.
    mutating func text(_ key: String, atMost: Int? = nil) -> String? {
        guard let node = nodes[key], node.null == nil else { return nil }
        guard let text = node.scalar?.string else {
            report(key, "“\(key)” is not a text", advice: "write one value after the colon")
            return nil
        }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let atMost, words.count > atMost {
            report(
                key, "“\(key)” has \(words.count) characters", advice: "shorten it to \(atMost)")
        }
        return words.isEmpty ? nil : words
    }

    /// A line of text that must be there.
    mutating func requiredText(_ key: String, atMost: Int? = nil) -> String? {
        let text = text(key, atMost: atMost)
        if text == nil, !findings.contains(where: { $0.line == lines[key] }) {
            report(key, "“\(key)” is missing", advice: "add a line “\(key): …”")
        }
        return text
    }

    /// A list of texts; one text counts as a list of one. Empty when the key is missing.
    mutating func list(_ key: String) -> [String] {
        guard let node = nodes[key], node.null == nil else { return [] }
        let parts = node.sequence.map(Array.init) ?? [node]
        let texts = parts.compactMap { $0.scalar?.string }
        if texts.count < parts.count {
            report(key, "“\(key)” is not a list of texts", advice: "write [one, two]")
        }
        return texts
    }

    /// `true` or `false`; nil when the key is missing.
    mutating func flag(_ key: String) -> Bool? {
        guard let node = nodes[key] else { return nil }
        if let flag = node.bool { return flag }
        report(key, "“\(key)” is neither true nor false", advice: "write true or false")
        return nil
    }

    /// A whole number; nil when the key is missing.
    mutating func number(_ key: String) -> Int? {
        guard let node = nodes[key] else { return nil }
        if let number = node.int { return number }
        report(key, "“\(key)” is not a number", advice: "write a whole number")
        return nil
    }

    /// A day; nil when the key is missing.
    mutating func day(_ key: String) -> Day? {
        guard let text = text(key) else { return nil }
        if let day = Day(text) { return day }
        report(key, "“\(key)” is not a day: \(text)", advice: "write it as 2026-05-12")
        return nil
    }

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

    /// Says which keys are not known, so that a misspelt one does not go unnoticed.
    mutating func allow(only known: Set<String>) {
        for key in lines.keys.sorted() where !known.contains(key) {
            report(
                key, "“\(key)” is no key that is known here",
                advice: "use one of \(known.sorted().joined(separator: ", "))", severity: .warning)
        }
    }
}
