import Handrail

/// Which documents the operators of a query let through.
struct DocumentFilter {
    private let kind: SearchKind?
    private let kinds: [SearchKind]
    /// Nil when all may be found.
    private let admitted: Set<Int>?
    private let excluded: Set<Int>

    /// True when operators alone choose what is found, words or not.
    var isNarrow: Bool { admitted != nil }

    init(
        _ filter: SearchQuery.Filter, _ index: ContentIndex, _ stems: Stems,
        _ reader: PostingReader
    ) throws {
        kind = filter.kind
        kinds = index.entries.kinds
        let search = FilterSearch(index: index, stems: stems, reader: reader)
        var sets = try filter.phrases.map { try search.documents(with: $0) }
        sets += filter.codes.map { Set(index.entries.places(covering: $0)) }
        sets += filter.tags.map { Set(index.entries.places(tagged: $0)) }
        admitted = sets.dropFirst().reduce(sets.first) { $0?.intersection($1) }
        excluded = try filter.excluded.reduce(into: []) {
            $0.formUnion(try search.documents(with: $1))
        }
    }

    func admits(_ document: Int) -> Bool {
        (kind == nil || kinds[document] == kind) && !excluded.contains(document)
            && admitted?.contains(document) ?? true
    }
}

/// Finds the documents that have a few words side by side.
private struct FilterSearch {
    let index: ContentIndex
    let stems: Stems
    let reader: PostingReader

    func documents(with text: String) throws -> Set<Int> {
        let split = SplitText(text)
        var terms: [(term: Int, offset: Int)] = []
        for word in split.words where !word.isPart {
            let folded = try stems.folded(word, in: split)
            guard let term = try index.tables.lexicon.term(of: folded, stems: stems) else {
                return []
            }
            terms.append((term, word.position))
        }
        return Set(try Phrase(terms: terms).matches(reader).map(\.document))
    }
}
