extension QueryPlanner {
    /// A word that the index does not have, as what it may be a slip for or the
    /// beginning of; with how it would be spelt when it was a slip.
    func meant(_ typed: TypedWord) -> (word: QueryPlan.Word, spelling: String?)? {
        if let split = split(typed) { return split }
        let corrections = spelling.corrections(of: typed.text, in: lexicon)
        let begun = typed.text.utf8.count < 3 ? [] : completions(of: typed.text, isKnown: false)
        let alternatives =
            corrections.map {
                QueryPlan.Alternative(
                    source: .term(Int(lexicon.termOfWord[$0.word])), weight: $0.weight)
            } + begun
        guard let strongest = alternatives.first else { return nil }
        let word = QueryPlan.Word(
            position: typed.position, alternatives: alternatives,
            rarity: strongest.weight * rarity(of: strongest))
        // Who leaves words unfinished has not misspelt them.
        let spelling = begun.isEmpty ? corrections.first.map { lexicon.words[$0.word] } : nil
        return (word, spelling)
    }

    /// What is longer was not written as two words.
    private static let longestHalves = 60

    /// Two words that were written as one: `badgateway`.
    private func split(_ typed: TypedWord) -> (word: QueryPlan.Word, spelling: String?)? {
        let bytes = Array(typed.text.utf8)
        guard (7...QueryPlanner.longestHalves).contains(bytes.count) else { return nil }
        let halves = (3...bytes.count - 3).compactMap { place -> (Int, Int, UInt32)? in
            guard let left = lexicon.words.number(of: bytes[..<place]),
                let right = lexicon.words.number(of: bytes[place...])
            else { return nil }
            return (left, right, min(lexicon.occurrences[left], lexicon.occurrences[right]))
        }
        guard let best = halves.max(by: { $0.2 < $1.2 }), best.2 > 1 else { return nil }
        let terms = [best.0, best.1].map { Int(lexicon.termOfWord[$0]) }
        let phrase = Phrase(terms: [(terms[0], 0), (terms[1], 1)])
        let word = QueryPlan.Word(
            position: typed.position,
            alternatives: [QueryPlan.Alternative(source: .phrase(phrase), weight: 1)],
            rarity: terms.map { rarity(ofTerm: $0) }.max() ?? 0)
        return (word, "\(lexicon.words[best.0]) \(lexicon.words[best.1])")
    }
}
