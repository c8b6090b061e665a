import Handrail
import Yams

/// The keys and values of front matter, read one key at a time.
///
/// What a key should have held and did not is collected in `findings`.
struct FrontMatter {
    let file: String
    /// Where the keys and values stand.
    let places: KeyPlaces
    private(set) var findings: [Finding] = []
    let nodes: [String: Node]
    /// The keys of which something was said.
    private var reported: Set<String> = []

    /// Throws the finding of a text that is no YAML mapping.
    init(_ yaml: String, firstLine: Int, file: String) throws(Finding) {
        // YAML copies what an alias names, and aliases of aliases copy without end.
        guard
            !yaml.utf8.contains(UInt8(ascii: "&")) || yaml.firstMatch(of: FrontMatter.anchor) == nil
        else {
            throw Finding(
                .invalidYAML, file, firstLine, "YAML anchors are not known here",
                advice: "write the value out, and “ & ” with a space on both sides")
        }
        let mapping = try FrontMatter.mapping(yaml, firstLine: firstLine, file: file)
        var nodes: [String: Node] = [:]
        var places = KeyPlaces()
        for (key, value) in mapping {
            let name = key.string ?? ""
            nodes[name] = value
            places.add(name, key, value, firstLine: firstLine)
        }
        self.file = file
        self.nodes = nodes
        self.places = places
    }

    /// The beginning of a YAML anchor.
    private static var anchor: Regex<Substring> { /(?:^|[\s\[{,])&[^\s&]/ }

    private static func mapping(
        _ yaml: String, firstLine: Int, file: String
    ) throws(Finding) -> Node.Mapping {
        do {
            // Else it asks the environment for the encoding, file by file.
            guard let root = try compose(yaml: yaml, .default, .default, .utf8) else {
                return Node.Mapping([])
            }
            if let mapping = root.mapping { return mapping }
        } catch let error as YamlError {
            let (place, problem) = FrontMatter.place(of: error, in: yaml)
            throw Finding(
                .invalidYAML, file, place.line - 1 + firstLine, column: place.column,
                "this is not YAML: \(problem)",
                advice: "write “key: value”; quote a value that holds a colon")
        } catch {
            throw Finding(
                .invalidYAML, file, firstLine, "this is not YAML: \(error)",
                advice: "check its syntax")
        }
        throw Finding(
            .invalidYAML, file, firstLine, "this is no list of keys",
            advice: "write one “key: value” a line")
    }

    private static func place(
        of error: YamlError, in yaml: String
    ) -> (place: Place, problem: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (Place(line: mark.line, column: mark.column), problem)
        case .duplicatedKeysInMapping(let duplicates, _):
            (
                Place(line: secondLine(of: duplicates.first ?? "", in: yaml), column: 1),
                "the key “\(duplicates.first ?? "")” stands twice"
            )
        default: (.start, "\(error)")
        }
    }

    /// Where a key stands for the second time; YAML's own error names the first line only.
    private static func secondLine(of key: String, in yaml: String) -> Int {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.filter { lines[$0].hasPrefix("\(key):") }
        return (places.dropFirst().first ?? 0) + 1
    }

    /// Adds a finding at a key’s value, or at an item of its list; at the top where the key
    /// is missing.
    mutating func report(
        _ key: String, item: Int = 0, _ message: String, advice: String,
        as rule: Rule = .invalidValue
    ) {
        report(rule, at: places.value(key, item: item), message, advice: advice)
        reported.insert(key)
    }

    /// Adds a finding at a place.
    mutating func report(_ rule: Rule, at place: Place, _ message: String, advice: String) {
        findings.append(Finding(rule, file, at: place, message, advice: advice))
    }

    /// Whether a key has a value.
    func has(_ key: String) -> Bool { nodes[key].map { $0.null == nil } ?? false }

    /// A line of text; nil when the key is missing.
    mutating func text(
        _ key: String, atMost: Int? = nil, as rule: Rule = .valueTooLong
    ) -> String? {
        guard let node = nodes[key], node.null == nil else { return nil }
        guard let text = node.scalar?.string else {
            report(key, "“\(key)” is not a text", advice: "write one value after the colon")
            return nil
        }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let atMost, words.count > atMost {
            report(
                key, "“\(key)” has \(words.count) characters", advice: "shorten it to \(atMost)",
                as: rule)
        }
        return words.isEmpty ? nil : words
    }

    /// A line of text that must be there.
    mutating func requiredText(
        _ key: String, atMost: Int? = nil, as rule: Rule = .valueTooLong
    ) -> String? {
        let text = text(key, atMost: atMost, as: rule)
        if text == nil, !reported.contains(key) {
            report(
                key, "“\(key)” is missing", advice: "add a line “\(key): …”", as: .missingKey)
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
}
