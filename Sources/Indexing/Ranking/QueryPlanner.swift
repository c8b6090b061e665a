import Handrail

/// Makes the plan of a search from a visitor's words.
struct QueryPlanner {
    let lexicon: Lexicon
    let spelling: Spelling
    let synonyms: Synonyms
    let stems: Stems
    /// How many documents there are.
    let documents: Int

    /// How many unknown words of a text are corrected; more are no slips.
    private static let mostCorrected = 8
    /// Words of a text that are looked at.
    private static let mostLooked = 400

    /// A word of the query on its way into the plan.
    struct Typed {
        let text: String
        let position: Int
        let isOpen: Bool
    }

    /// What a text asks for, and how it would be spelt where it was misspelt.
    struct Planned {
        var plan = QueryPlan(words: [], isPasted: false)
        var corrections: [String: String] = [:]
    }

    /// `hasCode` is true for a text with an error code in it.
    func plan(
        _ text: String, isLastWordOpen: Bool, isPasted: Bool, hasCode: Bool
    ) throws -> Planned {
        let typed = try typed(text, isLastWordOpen: isLastWordOpen && !isPasted)
        let telling = typed.filter { word in
            guard !StopWords.contains(word.text) else { return word.isOpen && typed.count == 1 }
            return !(hasCode && StopWords.announcesCode(word.text))
        }
        let asked = telling.isEmpty ? typed : telling
        var planned = Planned()
        var words: [QueryPlan.Word] = []
        var seen: Set<String> = []
        var corrections = isPasted ? 0 : QueryPlanner.mostCorrected
        for (place, word) in asked.enumerated() where seen.insert(word.text).inserted {
            let next = place + 1 < asked.count ? asked[place + 1] : nil
            if let known = try known(word, before: next) {
                words.append(known)
            } else if corrections > 0, let meant = meant(word) {
                corrections -= 1
                planned.corrections[word.text] = meant.spelling
                words.append(meant.word)
            }
        }
        planned.plan = QueryPlan(words: QueryPlanner.rarest(words), isPasted: isPasted)
        return planned
    }

    /// The words of a text, folded. What is written as one word and not known as
    /// one is taken apart.
    private func typed(_ text: String, isLastWordOpen: Bool) throws -> [Typed] {
        let split = SplitText(text)
        let whole = split.words.filter { !$0.isPart }.prefix(QueryPlanner.mostLooked)
        return try whole.enumerated().flatMap { place, word in
            let isOpen = isLastWordOpen && place == whole.count - 1
            let text = try word.isASCII ? split.text(of: word) : stems.folded(split.text(of: word))
            let parts = split.words.filter {
                $0.isPart && $0.start >= word.start && $0.end <= word.end
            }
            if !parts.isEmpty, try lexicon.term(of: text, stems: stems) == nil {
                return parts.map {
                    Typed(text: split.text(of: $0), position: $0.position, isOpen: false)
                }
            }
            return [Typed(text: text, position: word.position, isOpen: isOpen)]
        }
    }

    /// The rarest words when there are too many, in the order of the query.
    private static func rarest(_ words: [QueryPlan.Word]) -> [QueryPlan.Word] {
        guard words.count > QueryPlan.mostWords else { return words }
        let limit = words.map(\.rarity).sorted(by: >)[QueryPlan.mostWords - 1]
        return Array(words.filter { $0.rarity >= limit }.prefix(QueryPlan.mostWords))
    }
}

extension QueryPlanner {
    /// A word that the index has, or that begins one, with what counts as it.
    private func known(_ typed: Typed, before next: Typed?) throws -> QueryPlan.Word? {
        let term = try lexicon.term(of: typed.text, stems: stems)
        var alternatives = term.map { [QueryPlan.Alternative(source: .term($0), weight: 1)] } ?? []
        if typed.isOpen { alternatives += completions(of: typed.text, isKnown: term != nil) }
        alternatives += try others(typed, next)
        guard let strongest = alternatives.first else { return nil }
        return QueryPlan.Word(
            position: typed.position, alternatives: alternatives,
            rarity: term.map { rarity(ofTerm: $0) } ?? rarity(of: strongest))
    }

    /// What an unfinished word may become, the words of titles and the frequent
    /// ones first. All count as one word that stands wherever one of them does.
    private func completions(of text: String, isKnown: Bool) -> [QueryPlan.Alternative] {
        guard text.utf8.count > 1 else { return [] }
        let words = lexicon.words(beginning: text).prefix(4_000).map(Int.init)
        let sorted = words.sorted {
            (lexicon.isInTitle[$0] ? 1 : 0, lexicon.occurrences[$0])
                > (lexicon.isInTitle[$1] ? 1 : 0, lexicon.occurrences[$1])
        }
        var seen: Set<Int> = []
        let own = lexicon.words.number(of: text).map { Int(lexicon.termOfWord[$0]) }
        let terms = sorted.map { Int(lexicon.termOfWord[$0]) }
        let all = terms.filter { $0 != own && seen.insert($0).inserted }
            .prefix(QueryPlanner.mostCompletions)
        let together = rarity(documents: all.reduce(0) { $0 + Int(lexicon.documents[$1]) })
        return all.map { term in
            let share = together / max(rarity(ofTerm: term), 0.01)
            let weight = Ranking.completion * min(1, share) * (isKnown ? 0.7 : 1)
            return QueryPlan.Alternative(source: .term(term), weight: weight)
        }
    }

    private static let mostCompletions = 32

    /// Synonyms of a word, and of it with the next.
    private func others(_ typed: Typed, _ next: Typed?) throws -> [QueryPlan.Alternative] {
        guard !synonyms.isEmpty else { return [] }
        let pair = next.map { synonyms.of("\(typed.text) \($0.text)") } ?? []
        return try (synonyms.of(typed.text) + pair).compactMap { synonym in
            try source(of: synonym).map {
                QueryPlan.Alternative(source: $0, weight: Ranking.synonym)
            }
        }
    }

    /// Where a synonym of one or a few words stands; nil when nowhere.
    private func source(of text: String) throws -> QueryPlan.Source? {
        let terms = try text.split(separator: " ").prefix(Synonyms.mostWords).map {
            try lexicon.term(of: String($0), stems: stems)
        }
        let known = terms.compactMap(\.self)
        guard known.count == terms.count, let first = known.first else { return nil }
        if known.count == 1 { return .term(first) }
        return .phrase(Phrase(terms: known.enumerated().map { ($1, $0) }))
    }

    /// A word that the index does not have, as what it may be a slip for or the
    /// beginning of; with how it would be spelt when it was a slip.
    private func meant(_ typed: Typed) -> (word: QueryPlan.Word, spelling: String?)? {
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

    /// Two words that were written as one: `badgateway`.
    private func split(_ typed: Typed) -> (word: QueryPlan.Word, spelling: String?)? {
        let bytes = Array(typed.text.utf8)
        guard bytes.count >= 7 else { return nil }
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

    private func rarity(of alternative: QueryPlan.Alternative) -> Float {
        switch alternative.source {
        case .term(let term): rarity(ofTerm: term)
        case .phrase(let phrase): phrase.terms.map { rarity(ofTerm: $0.term) }.max() ?? 0
        }
    }

    private func rarity(ofTerm term: Int) -> Float {
        rarity(documents: Int(lexicon.documents[term]))
    }

    private func rarity(documents having: Int) -> Float {
        BM25(documents: documents, having: min(having, documents)).rarity
    }
}
