import Handrail

/// Makes the plan of a search from a visitor's words.
struct QueryPlanner {
    let lexicon: Lexicon
    let spelling: Spelling
    let synonyms: Synonyms
    let stems: Stems
    /// How many documents there are.
    private let documents: Int

    /// How many unknown words of a text are corrected; more are no slips.
    private static let mostCorrected = 8

    init(_ index: ContentIndex, _ stems: Stems) {
        lexicon = index.tables.lexicon
        spelling = index.tables.spelling
        synonyms = index.synonyms
        documents = index.tables.lengths.count
        self.stems = stems
    }

    /// `hasCode` is true for a text with an error code in it.
    func plan(_ request: SearchRequest, hasCode: Bool) throws -> PlannedQuery {
        let reading = request.reading
        let typed = try TypedWord.all(
            in: reading.words, isLastOpen: request.query.isLastWordOpen && !reading.isPasted,
            lexicon, stems)
        let telling = typed.filter { word in
            guard !StopWords.contains(word.text) else { return word.isOpen && typed.count == 1 }
            return !(hasCode && StopWords.announcesCode(word.text))
        }
        let (words, corrections) = try words(
            of: telling.isEmpty ? typed : telling, among: typed,
            corrected: reading.isPasted ? 0 : QueryPlanner.mostCorrected)
        let plan = QueryPlan(words: QueryPlanner.rarest(words), isPasted: reading.isPasted)
        return PlannedQuery(plan: plan, corrections: corrections)
    }

    /// What counts as each word, each word once; `all` are those that were typed,
    /// `corrected` is how many unknown ones are taken for something else.
    private func words(
        of asked: [TypedWord], among all: [TypedWord], corrected: Int
    ) throws -> (words: [QueryPlan.Word], corrections: [String: String]) {
        var words: [QueryPlan.Word] = []
        var corrections: [String: String] = [:]
        var seen: Set<String> = []
        var left = corrected
        var rest = all[...]
        for word in asked where seen.insert(word.text).inserted {
            rest = rest.drop { $0.position < word.position }
            if let known = try known(word, in: rest) {
                words.append(known)
            } else if left > 0, let meant = meant(word) {
                left -= 1
                corrections[word.text] = meant.spelling
                words.append(meant.word)
            }
        }
        return (words, corrections)
    }

    /// The rarest words when there are too many, in the order of the query.
    private static func rarest(_ words: [QueryPlan.Word]) -> [QueryPlan.Word] {
        guard words.count > QueryPlan.mostWords else { return words }
        let limit = words.map(\.rarity).sorted(by: >)[QueryPlan.mostWords - 1]
        return Array(words.filter { $0.rarity >= limit }.prefix(QueryPlan.mostWords))
    }
}

extension QueryPlanner {
    /// A word that the index has, or that begins one, with what counts as it; `rest`
    /// is what was typed from there on.
    private func known(_ typed: TypedWord, in rest: ArraySlice<TypedWord>) throws -> QueryPlan.Word?
    {
        let term = try lexicon.term(of: typed.text, stems: stems)
        let expression = try expression(beginning: rest)
        let weight = expression.isEmpty ? 1 : Ranking.partOfExpression
        var alternatives = expression
        alternatives +=
            term.map { [QueryPlan.Alternative(source: .term($0), weight: weight)] } ?? []
        if typed.isOpen { alternatives += completions(of: typed.text, isKnown: term != nil) }
        alternatives += try others(for: typed.text, weight: Ranking.synonym)
        guard let strongest = alternatives.first else { return nil }
        return QueryPlan.Word(
            position: typed.position, alternatives: alternatives,
            rarity: term.map { rarity(ofTerm: $0) } ?? rarity(of: strongest))
    }

    /// What an unfinished word may become, the words of titles and the frequent
    /// ones first. All count as one word that stands wherever one of them does.
    func completions(of text: String, isKnown: Bool) -> [QueryPlan.Alternative] {
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

    /// The longest synonym of several words that the text begins with, and what it
    /// means: `sign in`, though `in` alone is not looked for; none for most words.
    private func expression(
        beginning words: ArraySlice<TypedWord>
    ) throws -> [QueryPlan.Alternative] {
        let words = words.prefix(synonyms.longest)
        let texts = words.indices.dropFirst().reversed().map {
            words[...$0].map(\.text).joined(separator: " ")
        }
        guard let text = texts.first(where: { !synonyms.of($0).isEmpty }) else { return [] }
        let itself = try source(of: text).map { QueryPlan.Alternative(source: $0, weight: 1) }
        return try [itself].compactMap(\.self) + others(for: text, weight: Ranking.expression)
    }

    /// The synonyms of a word or a few.
    private func others(for text: String, weight: Float) throws -> [QueryPlan.Alternative] {
        try synonyms.of(text).compactMap { synonym in
            try source(of: synonym).map { QueryPlan.Alternative(source: $0, weight: weight) }
        }
    }

    /// Where a synonym of one or a few words stands; nil when nowhere.
    private func source(of text: String) throws -> QueryPlan.Source? {
        let terms = try text.split(separator: " ").map {
            try lexicon.term(of: String($0), stems: stems)
        }
        let known = terms.compactMap(\.self)
        guard known.count == terms.count, let first = known.first else { return nil }
        if known.count == 1 { return .term(first) }
        return .phrase(Phrase(terms: known.enumerated().map { ($1, $0) }))
    }

    func rarity(of alternative: QueryPlan.Alternative) -> Float {
        switch alternative.source {
        case .term(let term): rarity(ofTerm: term)
        case .phrase(let phrase): phrase.terms.map { rarity(ofTerm: $0.term) }.max() ?? 0
        }
    }

    func rarity(ofTerm term: Int) -> Float {
        rarity(documents: Int(lexicon.documents[term]))
    }

    private func rarity(documents having: Int) -> Float {
        BM25(documents: documents, having: min(having, documents)).rarity
    }
}
