import Handrail
import Indexing

extension Edition {
    /// The articles that may fix what a report tells, three at most.
    func suggestions(for draft: ReportDraft) -> [Article] {
        let code = content.code(draft.code.trimmed)
        let named = code.map(content.articles(about:)) ?? []
        let text = "\(draft.summary) \(code == nil ? draft.code : "")".trimmed
        // The form is worth more than its suggestions, so it is shown without them too.
        let found = text.isEmpty ? nil : try? search(text, kind: .article, limit: 3, offset: 0)
        let hits = found?.hits.compactMap { content.article(slug: $0.slug) } ?? []
        var seen: Set<String> = [draft.article]
        return Array(
            (named.prefix(2) + hits + named.dropFirst(2))
                .filter { seen.insert($0.slug).inserted }.prefix(3))
    }
}
