/// What every search needs of an index, in memory.
struct IndexTables: Sendable {
    let lexicon: Lexicon
    let spelling: Spelling
    let outline: Outline
    let lengths: Lengths
    /// Each term's largest impact.
    let tops: [Float]
    let suggestions: SuggestionIndex
}
