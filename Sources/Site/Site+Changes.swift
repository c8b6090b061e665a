public import Handrail
import Indexing
import Web

extension Site {
    /// The prepared pages that may say something else by the present content than by earlier
    /// content, and those that are gone.
    public func preparedPaths(
        changedSince earlier: Content
    ) -> (changed: [(path: String, ignoresQuery: Bool)], gone: [String]) {
        let content = editions.value.content
        let all = preparedPaths
        let gone = Set(preparedPaths(of: earlier).map(\.path)).subtracting(all.map(\.path))
        guard let slugs = content.changedArticles(since: earlier) else { return (all, Array(gone)) }
        let same = Set(
            content.articles.map(\.slug).filter { !slugs.contains($0) }.map { Paths.article($0) }
                + content.categories.filter { content.isSame($0, as: earlier) }
                .map { Paths.category($0.slug) })
        return (all.filter { !same.contains($0.path) }, Array(gone))
    }

    /// The prepared pages of articles of whose files version control knows something else than in
    /// `earlier`.
    public func preparedPaths(
        changedSince earlier: FileHistories
    ) -> [(path: String, ignoresQuery: Bool)] {
        let edition = editions.value
        let changed = Set(
            edition.content.articles.filter { edition.histories[$0.file] != earlier[$0.file] }
                .map { Paths.article($0.slug) })
        return preparedPaths.filter { changed.contains($0.path) || $0.path == Paths.feed }
    }
}
