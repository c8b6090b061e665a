import GRDB
import Handrail

extension ContentIndex {
    /// The titles and headings that have a word for each that was typed, the last
    /// of which may be half typed; best first.
    func suggestions(for text: String) throws -> [Suggestion] {
        let typed = try folded(text)
        let found = tables.suggestions.matches(typed, tables.lexicon)
        let ranked = found.map { (place: $0.place, score: score($0.place, $0.isFirst)) }
            .sorted { ($0.score, $1.place) > ($1.score, $0.place) }
        return ranked.prefix(Suggestion.most * 2).map { suggestion($0.place) }
    }

    /// The card of a code that stands in a text.
    func suggestion(of code: RecognizedCode) -> Suggestion? {
        entries.place(.code, code.code).map { place in
            Suggestion(text: entries[place].title, kind: .code, slug: entries[place].slug)
        }
    }

    /// Of what others searched for, that whose words this site has: nobody can make
    /// it show any text they like.
    func known(_ searches: [OpenedSearch]) throws -> [Suggestion] {
        try searches.filter { search in
            try folded(search.text).allSatisfy { tables.lexicon.words.number(of: $0) != nil }
        }
        .map { Suggestion(text: $0.text, kind: .search, slug: "") }
    }

    private func folded(_ text: String) throws -> [String] {
        let split = SplitText(text)
        let words = split.words.filter { !$0.isPart }
        guard words.contains(where: { !$0.isASCII }) else { return words.map(split.text) }
        return try database.read { db in
            let stems = try Stems(db)
            // Of two Thai marks nothing is left, and nothing begins every word.
            return try words.map { try stems.folded($0, in: split) }.filter { !$0.isEmpty }
        }
    }

    /// Codes before articles, those before questions and headings, and last what is
    /// found by a phrase alone; what begins as was typed before what has the words
    /// elsewhere, short before long.
    private func score(_ place: Int, _ isFirst: Bool) -> Float {
        let candidate = tables.suggestions.candidates[place]
        let kind: Float =
            switch (candidate.text, entries.kinds[candidate.document]) {
            case (.title, .code): 1
            case (.title, .article): 0.8
            case (.title, .faq): 0.6
            case (.heading, _): 0.2
            case (.phrase, _): 0
            }
        return kind + (isFirst ? 0.5 : 0) - 0.02 * Float(min(candidate.length, 20))
    }

    private func suggestion(_ place: Int) -> Suggestion {
        let candidate = tables.suggestions.candidates[place]
        let entry = entries[candidate.document]
        if case .heading(let heading) = candidate.text, entry.kind == .article {
            return Suggestion(
                text: heading.title, kind: .heading, slug: entry.slug, anchor: heading.anchor)
        }
        let kind: Suggestion.Kind =
            switch entry.kind {
            case .article: .article
            case .faq: .faq
            case .code: .code
            }
        return Suggestion(text: entry.title, kind: kind, slug: entry.slug)
    }
}
