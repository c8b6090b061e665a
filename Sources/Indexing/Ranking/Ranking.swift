/// The weights of the ranking; docs/search.md says how each was chosen.
enum Ranking {
    /// What two words side by side count, by their distance in the query.
    static let pairWeights: [Int: Float] = [1: 0.5, 2: 0.43, 3: 0.35]
    /// How much of the commoner word's rarity a pair has beside the rarer one's.
    static let pairRarity: Float = 0.3
    /// A synonym, beside the word itself.
    static let synonym: Float = 0.5
    /// A synonym of several words together, which are less likely to mean something
    /// else, and the first of those words alone: a log is not what `log in` is about.
    static let expression: Float = 0.8
    static let partOfExpression: Float = 0.4
    /// A word that an unfinished one may become.
    static let completion: Float = 0.9
    /// A word as it is, a correction of one edit, and one of two.
    static let corrections: [Float] = [1, 0.9, 0.75]

    /// The share of the query's words that a document has counts fully up to so
    /// many words, and less for longer queries: to the power of `longCoverage` at least.
    static let shortQuestion: Float = 6
    static let longCoverage: Float = 0.3
    /// What the best passage counts beside the whole document.
    static let passage: Float = 0.3

    /// An exact code, beside a word of its rarity, and the shares of that by
    /// `CodeMentions.Grade`.
    static let code: Float = 3
    static let codeGrades: [Float] = [0, 0.6, 0.8, 1]
    /// A code that more than this share of the documents has says nothing, as
    /// long as those are more than a few.
    static let commonCode = 0.2
    static let fewWithCode = 5.0
    /// The article to follow for a code, as a share of the best score.
    static let followed: Float = 0.25
    /// A title that begins with the query, as a share of its own score.
    static let titled: Float = 1

    /// At most how much more than another a document counts for being checked
    /// lately, and for helping those who voted.
    static let freshness: Float = 0.02
    static let helpfulness: Float = 0.06
    /// How much more than another an article counts that says `search: boost`.
    static let boosted: Float = 0.2
    /// Matches under this share of the best are left out.
    static let leastShare: Float = 0.2
}
