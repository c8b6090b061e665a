import HTTPServer
import Handrail
import Synchronization

/// The prepared pages as they were last made, so that some can be made anew.
final class MadePages: Sendable {
    private let made = Mutex((pages: [String: PreparedPage](), trends: Trends?.none))

    /// The trends that the pages show; nil before there are pages.
    var trends: Trends? { made.withLock(\.trends) }

    /// The paths that begin so.
    func paths(beginning start: String) -> [String] {
        made.withLock { $0.pages.keys.filter { $0.hasPrefix(start) } }
    }

    /// Keeps pages in place of all earlier ones.
    func replace(with pages: [String: PreparedPage], showing trends: Trends) {
        made.withLock { $0 = (pages, trends) }
    }

    /// Keeps some pages made anew beside the others, and lets go of those that are `gone`;
    /// answers all.
    func merge(
        _ pages: [String: PreparedPage], gone: [String] = [], showing trends: Trends
    ) -> [String: PreparedPage] {
        made.withLock { made in
            for path in gone { made.pages[path] = nil }
            made.pages.merge(pages) { $1 }
            made.trends = trends
            return made.pages
        }
    }
}
