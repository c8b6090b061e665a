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

    /// How many words take part at most.
    static let mostWords = 24

    /// How many positions a word of the plan is after the one before it; nil when
    /// the two are too far from each other to be one expression.
    func distance(to word: Int) -> Int? {
        guard word > 0 else { return nil }
        let distance = words[word].position - words[word - 1].position
        return Ranking.pairWeights[distance] == nil ? nil : distance
    }
}

/// The weights of the ranking; docs/search.md says how each was chosen.
enum Ranking {
    /// What two words side by side count, by their distance in the query.
    static let pairWeights: [Int: Float] = [1: 0.6, 2: 0.5, 3: 0.4]
    /// How much of the commoner word's rarity a pair has beside the rarer one's.
    static let pairRarity: Float = 0.3
    /// A synonym, beside the word itself.
    static let synonym: Float = 0.5
    /// A word that an unfinished one may become.
    static let completion: Float = 0.8
    /// A correction of one edit and of two.
    static let corrections: [Float] = [1, 0.9, 0.75]
    /// To which power the share of the query's words counts, for questions of up
    /// to three words and for longer ones.
    static let shortCoverage: Float = 1
    static let longCoverage: Float = 0.3
    /// What the best passage counts beside the whole document.
    static let passage: Float = 0.3
    /// An exact code, beside a word of its rarity.
    static let code: Float = 3
    /// Matches under this share of the best are left out.
    static let leastShare: Float = 0.1
}
