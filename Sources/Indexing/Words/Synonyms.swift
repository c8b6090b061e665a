import Handrail

/// Words that search treats as near enough the same.
struct Synonyms: Sendable {
    private let others: [String: [String]]

    /// How many words a key or value has at most: `sign in`.
    static let mostWords = 3

    /// Groups of words, as `site.yaml` lists them.
    init(_ groups: [[String]]) {
        var others: [String: [String]] = [:]
        for group in groups.map({ $0.map(Synonyms.key) }) {
            for word in group { others[word, default: []] += group.filter { $0 != word } }
        }
        self.others = others
    }

    var isEmpty: Bool { others.isEmpty }

    /// The synonyms of a word, or of a few, without itself; words parted by single spaces.
    func of(_ words: String) -> [String] { others[words] ?? [] }

    private static func key(_ text: String) -> String {
        let split = SplitText(text)
        return split.words.filter { !$0.isPart }.map { split.text(of: $0) }.joined(separator: " ")
    }
}
