/// Words that search treats as near enough the same.
struct Synonyms: Sendable {
    private let others: [String: [String]]

    /// Groups of words, as `site.yaml` lists them.
    init(_ groups: [[String]]) {
        var others: [String: [String]] = [:]
        for group in groups.map({ $0.map { $0.lowercased() } }) {
            for word in group { others[word, default: []] += group.filter { $0 != word } }
        }
        self.others = others
    }

    /// A word's synonyms, without the word itself.
    func of(_ word: String) -> [String] { others[word] ?? [] }
}
