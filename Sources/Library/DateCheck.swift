import FoundationEssentials
import Handrail

/// What has become untrue with time: articles nobody looked at, notices nobody ended.
struct DateCheck {
    /// How long an article is good without being looked at, in days.
    private static let fresh = 730
    /// How long past its expected end maintenance may go on before somebody forgot to end it.
    private static let patience: Double = 86_400

    private let shelf: Shelf
    private let now: Date
    private let today: Day

    init(_ shelf: Shelf, _ now: Date) {
        self.shelf = shelf
        self.now = now
        today = Day(now)
    }

    var findings: [Finding] {
        shelf.articles.flatMap(check) + shelf.notices.flatMap(check)
    }

    private func check(_ article: Sourced<Article>) -> [Finding] {
        let updated = article.value.updated.flatMap { updatedFinding(article, $0) }
        let expired = article.value.publication.expires.flatMap { $0 <= now ? $0 : nil }.map { _ in
            article.finding(
                .expired, "expires", "the article has expired and is not shown",
                "move “expires” on, or delete the file and leave its slug to another’s “aliases”")
        }
        return [updated, expired].compactMap(\.self)
    }

    private func updatedFinding(_ article: Sourced<Article>, _ updated: Day) -> Finding? {
        // Where the author is, tomorrow may have begun.
        if updated > today.advanced(by: 1) {
            return article.finding(
                .updatedInFuture, "updated", "“updated” is still to come: \(updated)",
                "write the day on which you checked it")
        }
        guard updated.advanced(by: DateCheck.fresh) < today else { return nil }
        return article.finding(
            .outdated, "updated", "nobody has checked this for two years",
            "see whether it is still true, then write today’s date")
    }

    private func check(_ notice: Sourced<Notice>) -> [Finding] {
        guard notice.value.kind == .maintenance, notice.value.end == nil,
            let expected = notice.value.expectedEnd, expected + DateCheck.patience < now
        else { return [] }
        return [
            notice.finding(
                .noticeNotEnded, "expectedEnd",
                "the maintenance should have ended, and is still shown",
                "add “end:” with the time it was over, or move “expectedEnd” on")
        ]
    }
}
