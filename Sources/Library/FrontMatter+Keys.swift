import Handrail

extension FrontMatter {
    /// Says which keys are not known, so that a misspelt one does not go unnoticed.
    mutating func allow(only known: Set<String>) {
        for key in places.names where !known.contains(key) {
            report(
                .unknownKey, at: places.key(key), "“\(key)” is no key that is known here",
                advice: FrontMatter.advice(for: key, among: known))
        }
    }

    /// The key that may have been meant, or all of them.
    static func advice(for key: String, among known: Set<String>) -> String {
        if let near = nearest(to: key, among: known) { return "did you mean “\(near)”?" }
        return "use one of \(known.sorted().joined(separator: ", "))"
    }

    /// The known key that is a slip or two away, written with hyphens and capitals or not.
    private static func nearest(to key: String, among known: Set<String>) -> String? {
        let typed = letters(of: key)
        var distance = EditDistance()
        let most = typed.count > 4 ? 2 : 1
        let near = known.sorted().compactMap { name in
            distance.between(typed[...], letters(of: name)[...], most: most).map { (name, $0) }
        }
        return near.min { $0.1 < $1.1 }?.0
    }

    private static func letters(of key: String) -> [UInt8] {
        key.lowercased().utf8.filter { (97...122).contains($0) }
    }
}
