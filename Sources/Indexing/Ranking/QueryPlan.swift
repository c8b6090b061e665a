/// What is looked for: the words of a query with what may stand for each, and
/// which of them stand side by side.
struct QueryPlan {
    /// A word of the query, and everything that counts as it.
    struct Word {
        /// Counts words from the text's beginning.
        let position: Int
        /// The strongest first.
        let alternatives: [Alternative]
        /// How rare the word is: what a document that has it gains in coverage.
        let rarity: Float

        /// The terms whose places are those of the word.
        var terms: [Int] {
            alternatives.flatMap { alternative in
                switch alternative.source {
                case .term(let term): [term]
                case .phrase(let phrase): phrase.terms.map(\.term)
                }
            }
        }
    }

    /// What counts as a word, and how much of it: the word itself in any form 1, a
    /// correction or synonym less.
    struct Alternative {
        let source: Source
        let weight: Float
    }

    enum Source {
        case term(Int)
        /// Terms side by side, as the synonym `sign in` has them.
        case phrase(Phrase)
    }

    let words: [Word]

    /// `isPasted` is true for a text copied from a screen or log.
    init(words: [Word], isPasted: Bool) {
        self.words = isPasted ? QueryPlan.emphasised(words) : words
    }

    /// Most words of a pasted page or log are those of its kind; the rare ones are
    /// this error's.
    private static func emphasised(_ words: [Word]) -> [Word] {
        let top = words.map(\.rarity).max() ?? 0
        guard top > 0 else { return words }
        return words.map { word in
            let factor = (word.rarity / top).squareRoot()
            let alternatives = word.alternatives.map {
                Alternative(source: $0.source, weight: $0.weight * factor)
            }
            return Word(
                position: word.position, alternatives: alternatives, rarity: word.rarity * factor)
        }
    }

    /// How many words take part at most.
    static let mostWords = 40

    /// How many positions a word of the plan is after the one before it; nil when
    /// the two are too far from each other to be one expression.
    func distance(to word: Int) -> Int? {
        guard word > 0 else { return nil }
        let distance = words[word].position - words[word - 1].position
        return Ranking.pairWeights[distance] == nil ? nil : distance
    }
}
