public import Handrail
import Indexing
import Web

extension Site {
    /// The prepared pages that show something else by later trends than by earlier ones.
    public func preparedPaths(
        changedFrom last: Trends, to next: Trends
    ) -> [(path: String, ignoresQuery: Bool)] {
        let content = editions.value.content
        let changed = Set(
            content.codes.map(\.code).filter {
                last.known($0)?.shownSpike != next.known($0)?.shownSpike
            })
        let articles = content.articles.filter { !content.codes(of: $0).isDisjoint(with: changed) }
        let compared = content.settings.comparedCodes.compactMap { content.code($0)?.code }
        var paths = Set(articles.map { Paths.article($0.slug) })
        if !changed.isEmpty { paths.formUnion([Paths.home, Paths.status]) }
        if compared.contains(where: { last.known($0)?.brief != next.known($0)?.brief }) {
            paths.insert(Paths.comparison)
        }
        return preparedPaths.filter { paths.contains($0.path) }
    }
}

extension Trend {
    /// What pages about other things say of it; nil while it does not spike.
    fileprivate var shownSpike: String? { isSpiking ? sentence : nil }
}
