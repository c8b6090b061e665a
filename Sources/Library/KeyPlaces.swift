import Yams

/// Where the keys of front matter and their values stand in the file.
struct KeyPlaces: Sendable {
    private var keys: [String: Place] = [:]
    /// One place a value; of a list, one an item.
    private var values: [String: [Place]] = [:]

    init() {}

    /// Whether the front matter has a key.
    func has(_ key: String) -> Bool { keys[key] != nil }

    /// All keys, by name.
    var names: [String] { keys.keys.sorted() }

    /// Where a key stands; the file's beginning when it is missing.
    func key(_ key: String) -> Place { keys[key] ?? .start }

    /// Where a key's value begins, or an item of its list.
    func value(_ key: String, item: Int = 0) -> Place {
        guard let places = values[key], !places.isEmpty else { return self.key(key) }
        return places[min(item, places.count - 1)]
    }

    /// Notes a key and what stands behind it; `firstLine` is the YAML's own.
    mutating func add(_ name: String, _ key: Node, _ value: Node, firstLine: Int) {
        let fallback = Place(line: firstLine, column: 1)
        let place = key.mark.map { Place($0, firstLine: firstLine) } ?? fallback
        keys[name] = place
        let nodes = value.sequence.map(Array.init) ?? [value]
        values[name] = nodes.map { node in
            node.mark.map { Place($0, firstLine: firstLine) } ?? place
        }
    }
}

extension Place {
    fileprivate init(_ mark: Mark, firstLine: Int) {
        self.init(line: mark.line - 1 + firstLine, column: mark.column)
    }
}
