import Handrail

/// Words that search treats as near enough the same.
struct Synonyms: Sendable {
    private let others: [String: [String]]

    /// How many words the longest has that is looked for: 2 with `sign in`.
    let longest: Int

    /// How many words one may have; a word in Chinese is several pairs.
    private static let mostWords = 8

    /// Groups of words, as `site.yaml` lists them.
    init(_ groups: [[String]], _ stems: Stems) throws {
        var others: [String: [String]] = [:]
        var longest = 0
        for group in groups {
            let keys = try group.map { try Synonyms.key($0, stems) }
                .filter { (1...Synonyms.mostWords).contains($0.count) }
            longest = max(longest, keys.map(\.count).max() ?? 0)
            let texts = keys.map { $0.joined(separator: " ") }
            for text in texts { others[text, default: []] += texts.filter { $0 != text } }
        }
        self.others = others
        self.longest = longest
    }

    var isEmpty: Bool { others.isEmpty }

    /// The synonyms of a word, or of a few, without itself; words parted by single spaces.
    func of(_ words: String) -> [String] { others[words] ?? [] }

    /// The words of a synonym as a query has them.
    private static func key(_ text: String, _ stems: Stems) throws -> [String] {
        let split = SplitText(text)
        return try split.words.filter { !$0.isPart }.map { try stems.folded($0, in: split) }
    }
}
